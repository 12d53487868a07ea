package org.nianbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nianbao.outbox.WholeFile;

/**
 * Makes release, twin and report in different surroundings, each in a fresh folder, and holds their bytes against each
 * other: {@code make steady}. The first argument is the program, the others are the homes of the JDKs, of which this
 * one is taken if none is given.
 *
 * <p>Six runs: each time zone meets each locale, each number of processors and each of two JDKs, and so do these each other.
 */
public final class SteadinessTrial {

    private static final List<Surroundings> PAIRWISE = List.of(
            new Surroundings("UTC", "zh_CN", 1, 0),
            new Surroundings("UTC", "en_US", 8, 1),
            new Surroundings("Asia/Shanghai", "en_US", 1, 0),
            new Surroundings("Asia/Shanghai", "zh_CN", 8, 1),
            new Surroundings("America/New_York", "zh_CN", 1, 1),
            new Surroundings("America/New_York", "en_US", 8, 0));

    private record Surroundings(String zone, String locale, int processors, int jdk) {

        List<String> command(Path home, Path jar) {
            var language = locale.split("_");
            return List.of(
                    home.resolve("bin/java").toString(),
                    "-Duser.timezone=" + zone,
                    "-Duser.language=" + language[0],
                    "-Duser.country=" + language[1],
                    "-XX:ActiveProcessorCount=" + processors,
                    "-jar",
                    jar.toString());
        }
    }

    private final Path jar;
    private final Path folder;

    private SteadinessTrial(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var homes = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        var trial = new SteadinessTrial(Path.of(arguments[0]), Files.createTempDirectory("steady"));
        var outcomes = trial.outcomes(homes.isEmpty() ? List.of(Path.of(System.getProperty("java.home"))) : homes);
        outcomes.iterator().next().forEach((name, sha256) -> System.out.println(sha256 + "  " + name));
        System.out.printf(Locale.ROOT, "%d runs, %d different outcomes%n", PAIRWISE.size(), outcomes.size());
        System.exit(outcomes.size() == 1 ? 0 : 1);
    }

    private Set<Map<String, String>> outcomes(List<Path> homes) throws IOException, InterruptedException {
        var outcomes = new HashSet<Map<String, String>>();
        for (int i = 0; i < PAIRWISE.size(); i++) {
            var home = homes.get(PAIRWISE.get(i).jdk() % homes.size());
            var out = folder.resolve(Integer.toString(i));
            run(PAIRWISE.get(i).command(home, jar), "nightly", out);
            run(PAIRWISE.get(i).command(home, jar), "report", out);
            var files = digests(out.resolve("out"));
            System.out.println(PAIRWISE.get(i) + " " + home + ": " + files.size() + " files");
            outcomes.add(files);
        }
        return outcomes;
    }

    private static void run(List<String> java, String what, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var command = new ArrayList<>(java);
        command.addAll(List.of(what, "--year", "2023", "--inbox", "input-samples/2023"));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of("--out", folder.resolve("out").toString()));
        var log = folder.resolve(what + ".log");
        var exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("%s ended with %d: %s".formatted(command, exit, Files.readString(log)));
        }
    }

    private static Map<String, String> digests(Path folder) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), WholeFile.sha256(Files.readAllBytes(file)));
            }
        }
        return digests;
    }
}
