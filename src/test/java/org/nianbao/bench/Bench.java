package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nianbao.bench.NightlyTrial.Workload;
import org.nianbao.scale.Townships;
import org.springframework.util.FileSystemUtils;

/**
 * Measures everything and prints one table: {@code make bench}. The first argument is the folder of the program, the second
 * how thoroughly, the others are the homes of the JDKs, of which this one is taken if none is given.
 *
 * <p>A thorough run writes the table to {@value #FILE}, a quick one to the folder {@code target}.
 */
public final class Bench {

    private static final String FILE = "src/docs/bench.md";
    private static final Path QUICK_FILE = Path.of("target/bench.md");

    /** Seconds that {@code village} may take, by the clock; with the first JDK that can keep compiled code it is less. */
    private static final double VILLAGE_SECONDS = 3;

    private static final double VILLAGE_SECONDS_SINCE_25 = 2.2;

    /** The villages of a township, of 奈曼旗, and of a prefecture. */
    private static final int TOWNSHIP = 14;

    private static final int COUNTY = 381;

    private static final int PREFECTURE = 2568;

    /**
     * How often things are done.
     *
     * @param warmups calls of a benchmark that are not measured
     * @param calls those that are, each time
     * @param loaded submissions that are loaded in one go
     * @param villages units for which {@code village} is run
     * @param growth over how many villages {@code nightly} is run; none if there is no time for it
     */
    private record Effort(int rounds, int warmups, int calls, int loaded, int villages, List<Integer> growth) {

        static Effort named(String name) {
            return switch (name) {
                case "quick" -> new Effort(1, 15, 5, 40, 3, List.of());
                case "full" -> new Effort(3, 240, 15, 160, 10, List.of(TOWNSHIP, COUNTY, PREFECTURE));
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
        var programs = new ArrayList<Installation>();
        for (var jdk : jdks) {
            programs.add(Installation.copy(app, jdk, folder.resolve("app" + programs.size())));
        }
        for (var program : programs) {
            lines.addAll(village(program));
        }
        lines.addAll(nights(programs.get(0)));
        lines.addAll(SizesTrial.lines(programs.get(0), folder.resolve("sizes")));
        var nation = growth(programs.get(0))
                .map(growth -> new Nation(growth.millis(), reading.millis("reviewed"), loading.millis()));
        return new Results(command, machine, lines, nation);
    }

    private List<Line> village(Installation program) throws IOException, InterruptedException {
        var most = program.version() < 25 ? VILLAGE_SECONDS : VILLAGE_SECONDS_SINCE_25;
        return VillageTrial.run(program, folder.resolve("village" + lines.size()), effort.villages())
                .lines(most);
    }

    private List<Line> nights(Installation program) throws IOException, InterruptedException {
        var all = new ArrayList<Line>();
        for (var workload : workloads()) {
            all.addAll(NightlyTrial.run(workload, program, folder.resolve("night" + all.size()), effort.rounds())
                    .lines());
        }
        return all;
    }

    /** The samples and, unless there is little time, the villages of a county. */
    private List<Workload> workloads() throws IOException {
        if (effort.growth().isEmpty()) {
            return List.of(Workload.samples());
        }
        var county = folder.resolve("county");
        Townships.write(county, COUNTY);
        return List.of(Workload.samples(), Workload.townships(county, COUNTY));
    }

    private Optional<GrowthTrial> growth(Installation program) throws IOException, InterruptedException {
        if (effort.growth().isEmpty()) {
            return Optional.empty();
        }
        var growth = GrowthTrial.run(program, folder.resolve("growth"), effort.growth());
        lines.addAll(growth.lines());
        return Optional.of(growth);
    }
}
