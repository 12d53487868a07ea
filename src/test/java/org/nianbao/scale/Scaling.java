package org.nianbao.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How time and memory grow with the number of units: runs the program, as a whole process over all townships, on so many
 * villages and then on so many more, and once again when nothing is new.
 *
 * <pre>
 * Scaling 1g 14 381 2568
 * </pre>
 *
 * <p>Processor time is that of the program and of its database. What a run costs however little there is to do, the start of
 * Java, Spring and the database, the first compilation, is in the first line; what each further unit costs is told against
 * the line before.
 */
public final class Scaling {

    private static final String LINE = "%9s %9s %9s %9s %10s %10s %12s%n";

    /** User and system time of the processes that a shell has waited for: the second line of what {@code times} prints. */
    private static final Pattern MINUTES = Pattern.compile("(\\d+)m([\\d.,]+)s");

    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final String heap;
    private final Path folder;

    /** What one run cost. */
    private record Cost(int workbooks, double wall, double cpu, int peak, int kept) {}

    private Scaling(String heap, Path folder) {
        this.heap = heap;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: Scaling <heap, such as 1g> <numbers of villages>");
        }
        var folder = Files.createTempDirectory("scaling");
        try {
            var villages =
                    Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
            new Scaling(arguments[0], folder).measure(villages);
        } finally {
            delete(folder);
        }
    }

    private void measure(List<Integer> counts) throws IOException, InterruptedException {
        System.out.printf(
                "%d processors, load %.1f, heap at most %s%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                heap);
        System.out.printf(LINE, "villages", "workbooks", "wall s", "cpu s", "heap MB", "kept MB", "cpu ms/more");
        var before = new Cost(0, 0, 0, 0, 0);
        for (var count : counts) {
            var place = folder.resolve(count.toString());
            Townships.write(place, count);
            var first = run(place);
            print(count.toString(), first, before);
            print("again", run(place), first);
            before = first;
            delete(place);
        }
    }

    private static void print(String label, Cost cost, Cost before) {
        var more = cost.workbooks() - before.workbooks();
        System.out.printf(
                Locale.ROOT,
                LINE,
                label,
                cost.workbooks(),
                "%.1f".formatted(cost.wall()),
                "%.1f".formatted(cost.cpu()),
                cost.peak(),
                cost.kept(),
                more == 0 ? "" : "%.0f".formatted((cost.cpu() - before.cpu()) * 1000 / more));
    }

    private Cost run(Path place) throws IOException, InterruptedException {
        var log = place.resolve("gc.log");
        var command = List.of(
                "sh",
                "-c",
                "\"$@\" >&2; echo $?; times",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-Xlog:gc:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "org.nianbao.cli.Nianbao",
                "nightly",
                "--townships",
                place.resolve("townships/2023").toString(),
                "--inbox",
                place.resolve("inbox/2023").toString(),
                "--data",
                place.resolve("data").toString(),
                "--out",
                place.resolve("out").toString());
        var start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(place.resolve("nightly.log").toFile())
                .start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        var wall = (System.nanoTime() - start) / 1e9;
        if (process.waitFor() != 0 || !List.of("0", "3").contains(told.get(0))) {
            throw new IllegalStateException("the run failed: " + Files.readString(place.resolve("nightly.log")));
        }
        return new Cost(workbooks(place), wall, seconds(told.get(2)), heap(log, 1), heap(log, 2));
    }

    private static int workbooks(Path place) throws IOException {
        try (var files = Files.walk(place.resolve("inbox"))) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    private static double seconds(String times) {
        return MINUTES.matcher(times)
                .results()
                .mapToDouble(time -> Integer.parseInt(time.group(1)) * 60
                        + Double.parseDouble(time.group(2).replace(',', '.')))
                .sum();
    }

    /** The most megabytes that a collection found (1), or left (2). */
    private static int heap(Path log, int group) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.flatMap(line -> COLLECTED.matcher(line).results())
                    .map((MatchResult collected) -> Integer.valueOf(collected.group(group)))
                    .max(Comparator.naturalOrder())
                    .orElse(0);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
