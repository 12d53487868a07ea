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
        return start(0, "sh", folder.resolve("nianbao").toString());
    }

    private static String start(int exit, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(exit);
        return said;
    }

    @Test
    void aLimitThatIsTooLowForJavaIsSaid() throws Exception {
        var script = folder.resolve("nianbao").toString();

        assertThat(start(2, "sh", "-c", "ulimit -n 80; exec sh '%s'".formatted(script)))
                .isEqualTo("允许同时打开的文件太少：ulimit -n 是 80，至少要 256；请先执行 ulimit -n 1024 再运行\n");
        assertThat(start(0, "sh", "-c", "ulimit -n 256; exec sh '%s'".formatted(script)))
                .isEqualTo("started\n");
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
