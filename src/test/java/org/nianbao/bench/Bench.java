package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.bench.NightlyTrial.Workload;
import org.springframework.util.FileSystemUtils;

/**
 * Measures everything and prints one table: {@code make bench}. The first argument is the folder of the program, the second
 * how thoroughly, the others are the homes of the JDKs, of which this one is taken if none is given.
 *
 * <p>A thorough run writes the table to {@value #FILE} and into the README, a quick one to the folder {@code target}.
 */
public final class Bench {

    private static final String FILE = "src/docs/bench.md";
    private static final Path README = Path.of("README.md");
    private static final Path QUICK_FILE = Path.of("target/bench.md");

    /** Seconds that {@code village} may take, by the clock; with the first JDK that can keep compiled code it is less. */
    private static final double VILLAGE_SECONDS = 3;

    private static final double VILLAGE_SECONDS_SINCE_25 = 2.2;

    /**
     * How often things are done.
     *
     * @param warmups calls of a benchmark that are not measured
     * @param calls those that are, each time
     * @param loaded submissions that are loaded in one go
     * @param villages units for which {@code village} is run
     */
    private record Effort(int rounds, int warmups, int calls, int loaded, int villages) {

        static Effort named(String name) {
            return switch (name) {
                case "quick" -> new Effort(1, 15, 5, 40, 3);
                case "full" -> new Effort(3, 40, 15, 160, 10);
                default -> throw new IllegalArgumentException("quick or full, not " + name);
            };
        }
    }

    private final Effort effort;
    private final Path app;
    private final Path folder;
    private final List<Line> lines = new ArrayList<>();

    private Bench(Effort effort, Path app, Path folder) {
        this.effort = effort;
        this.app = app;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var quick = arguments[1].equals("quick");
        var jdks = Arrays.stream(arguments).skip(2).map(Path::of).toList();
        var folder = Files.createTempDirectory("bench");
        try {
            var bench = new Bench(Effort.named(arguments[1]), Path.of(arguments[0]), folder);
            var results = bench.measure(
                    "make bench" + (quick ? " QUICK=1" : "") + (jdks.isEmpty() ? "" : " JDKS=…"),
                    jdks.isEmpty() ? List.of(Path.of(System.getProperty("java.home"))) : jdks);
            results.write(quick ? QUICK_FILE : Path.of(FILE));
            if (!quick) {
                results.quoteIn(README);
            }
            System.out.println(results.text());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Results measure(String command, List<Path> jdks) throws Exception {
        var machine = Machine.description();
        var reading = ReadingTrial.run(effort.rounds(), effort.warmups(), effort.calls());
        lines.addAll(reading.lines());
        var loading = LoadTrial.run(folder.resolve("load"), effort.loaded(), effort.rounds() * 2 - 1);
        lines.addAll(loading.lines());
        for (int i = 0; i < jdks.size(); i++) {
            measure(jdks.get(i), i == 0);
        }
        return new Results(command, machine, lines, new Nation(reading.millis("reviewed"), loading.millis()));
    }

    /** What is measured in whole processes: with the first JDK all of it. */
    private void measure(Path jdk, boolean all) throws IOException, InterruptedException {
        var own = Files.createDirectory(folder.resolve("jdk" + lines.size()));
        var program = Installation.copy(app, jdk, own.resolve("app"));
        var most = program.version() < 25 ? VILLAGE_SECONDS : VILLAGE_SECONDS_SINCE_25;
        lines.addAll(VillageTrial.run(program, own.resolve("village"), effort.villages())
                .lines(most));
        if (all) {
            for (var workload : workloads()) {
                var nightly = own.resolve("nightly" + lines.size());
                lines.addAll(NightlyTrial.run(workload, program, nightly, effort.rounds())
                        .lines());
            }
            lines.addAll(SizesTrial.lines(program, own.resolve("sizes")));
        }
    }

    /** The samples, and the townships that were generated beforehand, if their folder is given. */
    private static List<Workload> workloads() {
        return Stream.concat(
                        Stream.of(Workload.samples()),
                        Stream.ofNullable(System.getProperty("townships"))
                                .filter(folder -> !folder.isEmpty())
                                .map(Path::of)
                                .map(Workload::townships))
                .toList();
    }
}
