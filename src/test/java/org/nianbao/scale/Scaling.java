package org.nianbao.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nianbao.fixtures.WholeProcess;
import org.springframework.util.FileSystemUtils;

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
            FileSystemUtils.deleteRecursively(folder);
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
            FileSystemUtils.deleteRecursively(place);
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
        var run = WholeProcess.run(
                        Map.of(),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
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
                                place.resolve("out").toString()))
                .endingWith(0, 3);
        return new Cost(workbooks(place), run.wall(), run.cpu(), heap(log, 1), heap(log, 2));
    }

    private static int workbooks(Path place) throws IOException {
        try (var files = Files.walk(place.resolve("inbox"))) {
            return (int) files.filter(Files::isRegularFile).count();
        }
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
}
