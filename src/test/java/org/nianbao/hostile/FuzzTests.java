package org.nianbao.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing but an answer comes of a workbook with bytes changed at random. {@code make fuzz} for more. */
class FuzzTests {

    private static final int INPUTS = 300;

    @Test
    void everyMutatedWorkbookGetsAnAnswer(@TempDir Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("log");

        var fuzz = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fuzz.class.getName(),
                        Integer.toString(INPUTS),
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(fuzz.waitFor()).as(Files.readString(log)).isZero();
    }
}
