package org.nianbao.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The program as a process of its own. */
record Program(List<String> options, List<String> classPath) {

    /** A run over small workbooks is over before the second compiler has paid; and the JVM writes no files of its own. */
    private static final List<String> QUICK_TO_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    /** The program as it was compiled. */
    static Program compiled() {
        return new Program(
                QUICK_TO_START,
                Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
    }

    /** The same in a jar, for the JVM keeps loaded classes of jars alone. */
    static Program packed(Path folder) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar(folder)))) {
            pack(classes(), out);
        }
        return packedIn(folder);
    }

    /** That which was packed into a folder. */
    static Program packedIn(Path folder) {
        var libraries = compiled().classPath().stream().filter(Predicate.not(Program::isFolder));
        return new Program(
                QUICK_TO_START,
                Stream.concat(Stream.of(jar(folder).toString()), libraries).toList());
    }

    private static Path jar(Path folder) {
        return folder.resolve("program.jar");
    }

    /** The folder of its classes. */
    static Path classes() {
        return Path.of(URI.create(Nianbao.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    /** Folders, too: what is searched for in them is not found otherwise. */
    private static void pack(Path classes, JarOutputStream out) throws IOException {
        try (var files = Files.walk(classes).filter(Predicate.not(classes::equals))) {
            for (var file : files.toList()) {
                var folder = Files.isDirectory(file);
                out.putNextEntry(new ZipEntry(classes.relativize(file) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(file, out);
                }
            }
        }
    }

    private static boolean isFolder(String entry) {
        return Files.isDirectory(Path.of(entry));
    }

    /** That which keeps the classes that it has loaded for others. */
    Program keepingClasses(Path archive) {
        return with("-XX:ArchiveClassesAtExit=" + archive);
    }

    /** That which starts with the classes that another has kept. */
    Program withClasses(Path archive) {
        return with("-XX:SharedArchiveFile=" + archive);
    }

    private Program with(String option) {
        return new Program(Stream.concat(options.stream(), Stream.of(option)).toList(), classPath);
    }

    ProcessBuilder process(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), "-Dstdout.encoding=UTF-8"));
        command.add(Nianbao.class.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
