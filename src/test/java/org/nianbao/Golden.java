package org.nianbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a rendering with the one on file under {@code src/test/resources/golden}.
 *
 * <p>{@code -Dgolden=rewrite} puts the rendering on file instead; the diff is then reviewed like any other code.
 */
public final class Golden {

    private static final Path ROOT = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void assertMatches(String name, String actual) throws IOException {
        var file = ROOT.resolve(name);
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual + "\n");
        }
        assertThat(actual + "\n").as("golden file %s", name).isEqualTo(Files.readString(file));
    }
}
