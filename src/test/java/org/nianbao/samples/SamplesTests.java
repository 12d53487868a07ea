package org.nianbao.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The committed samples are what the generator writes; {@code make samples} writes them again. */
class SamplesTests {

    private static final Path COMMITTED = Path.of("input-samples");

    @Test
    void theCommittedFilesAreTheGeneratedOnes() throws IOException {
        var generated = Samples.files();

        assertThat(committed().keySet()).containsExactlyInAnyOrderElementsOf(generated.keySet());
        for (var file : generated.entrySet()) {
            var committed = Files.readAllBytes(COMMITTED.resolve(file.getKey()));
            if (Arrays.equals(committed, file.getValue())) {
                continue;
            }
            assertThat(contents(committed)).as(file.getKey()).isEqualTo(contents(file.getValue()));
        }
    }

    @Test
    void whatTheSchemeSaysWasApprovedIsTheSamplesLastYear() {
        assertThat(Path.of("seeds/2023/approved.csv")).content().isEqualTo(Samples.approved());
    }

    private static Map<String, Path> committed() throws IOException {
        var files = new TreeMap<String, Path>();
        try (var paths = Files.walk(COMMITTED)) {
            paths.filter(Files::isRegularFile)
                    .filter(path -> !path.endsWith("README.md"))
                    .forEach(path ->
                            files.put(COMMITTED.relativize(path).toString().replace('\\', '/'), path));
        }
        return files;
    }

    /** The entries of a zip, since two JDKs may deflate them differently; of any other file its bytes. */
    private static Map<String, String> contents(byte[] bytes) throws IOException {
        var contents = new TreeMap<String, String>();
        if (bytes[0] == 'P' && bytes[1] == 'K') {
            for (var entry : Packing.entries(bytes).entrySet()) {
                contents.put(entry.getKey(), new String(entry.getValue(), StandardCharsets.ISO_8859_1));
            }
        } else {
            contents.put("", new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
