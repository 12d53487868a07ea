package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program. */
class LauncherTests {

    /** Stands for the program. */
    static final class Greeting {

        private Greeting() {}

        public static void main(String[] arguments) {
            System.out.println("started");
        }
    }

    private final Path folder;

    LauncherTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.copy(Path.of("src/main/bin/nianbao"), folder.resolve("nianbao"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Greeting.class.getName());
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("nianbao.jar")), manifest);
                var program = Greeting.class.getResourceAsStream("LauncherTests$Greeting.class")) {
            jar.putNextEntry(new JarEntry(Greeting.class.getName().replace('.', '/') + ".class"));
            program.transferTo(jar);
        }
    }

    private String start() throws Exception {
        var builder = new ProcessBuilder("sh", folder.resolve("nianbao").toString()).redirectErrorStream(true);
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    /** Another Java's, another program's, or none. */
    @Test
    void classesThatDoNotFitAreNoWordWorth() throws Exception {
        assertThat(start()).as("none").isEqualTo("started\n");

        Files.writeString(folder.resolve("nianbao.jsa"), "what another Java has kept");
        assertThat(start()).as("another's").isEqualTo("started\n");

        Files.write(folder.resolve("nianbao.jsa"), new byte[1 << 16]);
        assertThat(start()).as("damaged").isEqualTo("started\n");
    }
}
