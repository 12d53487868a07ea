package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nianbao.fixtures.WholeProcess;

/**
 * The program as {@code make app} builds it, with the classes made ready by the virtual machine that is to run it.
 *
 * @param home where it is run: the folder in which its schemes lie
 * @param java the command of that machine
 */
record Installation(Path folder, Path home, Path java, int version) {

    /** A copy of the program, for a JDK, which is run here. */
    static Installation copy(Path app, Path jdk, Path folder) throws IOException, InterruptedException {
        return copy(app, Path.of("").toAbsolutePath(), jdk, folder);
    }

    /** A copy of a program that has schemes of its own. */
    static Installation copy(Path app, Path home, Path jdk, Path folder) throws IOException, InterruptedException {
        try (var files = Files.walk(app)) {
            for (var file : files.toList()) {
                var copy = folder.resolve(app.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        var java = jdk.resolve("bin/java");
        var installed = new Installation(folder, home.toAbsolutePath(), java, version(java));
        installed.makeReady();
        return installed;
    }

    private static int version(Path java) throws IOException, InterruptedException {
        var said = WholeProcess.run(Map.of(), List.of(java.toString(), "-version"))
                .endingWith(0)
                .output();
        return Integer.parseInt(said.replaceFirst("(?s)^.*?version \"(\\d+).*$", "$1"));
    }

    private void makeReady() throws IOException, InterruptedException {
        var samples = VillageFiles.FOLDER.toAbsolutePath().toString();
        WholeProcess.run(Map.of(), started("make-ready", List.of("2023", samples)))
                .endingWith(0);
    }

    /** Runs a command to its end. */
    WholeProcess run(String command, List<String> arguments) throws IOException, InterruptedException {
        return run(Map.of(), command, arguments);
    }

    /** The same with options of the virtual machine. */
    WholeProcess runWith(String options, String command, List<String> arguments)
            throws IOException, InterruptedException {
        return run(Map.of("NIANBAO_JAVA_OPTIONS", options), command, arguments);
    }

    private WholeProcess run(Map<String, String> environment, String command, List<String> arguments)
            throws IOException, InterruptedException {
        return WholeProcess.run(environment, command(command, arguments));
    }

    /** By which the system runs a command. */
    List<String> command(String command, List<String> arguments) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        return started("nianbao", all);
    }

    private List<String> started(String script, List<String> arguments) {
        var all = new ArrayList<>(List.of(
                "env",
                "-C",
                home.toString(),
                "JAVA=" + java,
                folder.resolve(script).toString()));
        all.addAll(arguments);
        return all;
    }
}
