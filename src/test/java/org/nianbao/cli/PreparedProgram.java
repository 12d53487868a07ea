package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.nianbao.outbox.WholeFile;
import org.springframework.util.FileSystemUtils;

/**
 * The program in a jar, with the classes that a night loads beside it, made once for all tests of a build. A process of it
 * starts as one that was installed does, in a third of the time.
 */
final class PreparedProgram {

    private static final Path TARGET = Path.of("target/prepared-program");

    private static final Duration LONG_GONE = Duration.ofHours(12);

    /** The one of this build. */
    static final Program THIS = prepared();

    private PreparedProgram() {}

    private static Program prepared() {
        try {
            Files.createDirectories(TARGET);
            try (var lock =
                    FileChannel.open(TARGET.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                var folder = TARGET.toRealPath().resolve(digest());
                var classes = folder.resolve("classes.jsa");
                return Files.exists(classes)
                        ? Program.packedIn(folder).withClasses(classes)
                        : keepingClasses(folder, classes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The classes are valid for a jar at that place alone, and only once they are there whole. */
    private static Program keepingClasses(Path folder, Path classes) throws IOException, InterruptedException {
        removeOld();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var packed = Program.packed(folder);
        var unfinished = folder.resolve("unfinished.jsa");
        var said = folder.resolve("night.txt");
        var workshop = new Workshop(folder.resolve("workshop"));
        workshop.everyUnitReports();
        workshop.makeTheDatabase();
        var exit = workshop.process(packed.keepingClasses(unfinished), "nightly")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(said));
        }
        FileSystemUtils.deleteRecursively(workshop.folder());
        Files.move(unfinished, classes, StandardCopyOption.ATOMIC_MOVE);
        return packed.withClasses(classes);
    }

    /** Each takes up 70 MB, and a new one is made whenever the program has changed. */
    private static void removeOld() throws IOException {
        try (var folders = Files.newDirectoryStream(TARGET, Files::isDirectory)) {
            for (var folder : folders) {
                if (Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(LONG_GONE))) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    /** Of all that it is made of, so that one of an earlier build is not taken for that of this one. */
    private static String digest() throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(System.getProperty("java.vm.version").getBytes(UTF_8));
        all.write(String.join("\n", Program.compiled().classPath()).getBytes(UTF_8));
        try (var files = Files.walk(Program.classes())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.write(file.toString().getBytes(UTF_8));
                all.write(Files.readAllBytes(file));
            }
        }
        return WholeFile.sha256(all.toByteArray()).substring(0, 16);
    }
}
