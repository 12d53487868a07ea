package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.nianbao.bench.Line.Quantity;
import org.nianbao.bench.NightlyTrial.Workload;
import org.nianbao.fixtures.WholeProcess;
import org.nianbao.scale.Townships;
import org.springframework.util.FileSystemUtils;

/**
 * How a night grows from a township to a county and a prefecture: {@code nightly} over the workbooks of so many villages and
 * of their townships, from an empty data folder to the releases, and once more when nothing is new. The township has the
 * half of the heap that the others have.
 *
 * <p>What a night costs however little there is to do, the start of Java, Spring and the database, is in the first; what each
 * further workbook costs is told from one to the next.
 */
final class GrowthTrial {

    /** In megabytes, for each size. */
    private static final List<Integer> HEAPS = List.of(512, 1024, 1024);

    private static final double MOST = 1.15;
    private static final double THOUSAND = 1e3;

    private final Installation program;
    private final List<Size> sizes = new ArrayList<>();

    /** What so many workbooks took in a heap of so many megabytes. */
    private record Size(int workbooks, int heap, WholeProcess first, WholeProcess again) {

        /** Milliseconds for each workbook that there is more than in a smaller size. */
        double further(Size before, ToDoubleFunction<WholeProcess> cost) {
            return (cost.applyAsDouble(first) - cost.applyAsDouble(before.first))
                    * THOUSAND
                    / (workbooks - before.workbooks);
        }
    }

    private GrowthTrial(Installation program) {
        this.program = program;
    }

    /**
     * Runs it.
     *
     * @param villages three numbers of villages, each greater than the one before
     */
    static GrowthTrial run(Installation program, Path folder, List<Integer> villages)
            throws IOException, InterruptedException {
        var trial = new GrowthTrial(program);
        for (var count : villages) {
            var place = folder.resolve(count.toString());
            Townships.write(place, count);
            trial.sizes.add(trial.size(place, Workload.townships(place, count), HEAPS.get(trial.sizes.size())));
            FileSystemUtils.deleteRecursively(place);
        }
        return trial;
    }

    private Size size(Path place, Workload workload, int heap) throws IOException, InterruptedException {
        return new Size(workbooks(place), heap, night(place, workload, heap), night(place, workload, heap));
    }

    private static int workbooks(Path place) throws IOException {
        try (var files = Files.walk(place.resolve("inbox"))) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    private WholeProcess night(Path place, Workload workload, int heap) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(workload.options());
        arguments.addAll(List.of("--data", place.resolve("data").toString()));
        arguments.addAll(List.of("--out", place.resolve("out").toString()));
        return program.runWith("-Xmx" + heap + "m", "nightly", arguments).endingWith(0, 3);
    }

    /** Milliseconds of processor time, of program and server, for each workbook of the largest size that is not in the one before. */
    double millis() {
        return sizes.get(2).further(sizes.get(1), WholeProcess::cpu);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var size : sizes) {
            var what = "`nightly` over %,d workbooks in a heap of %d MB, by the clock"
                    .formatted(size.workbooks(), size.heap());
            lines.add(Line.told(what, new Quantity("", size.first().wall(), "s")));
            lines.add(Line.told(
                    "the same again, nothing new", new Quantity("", size.again().wall(), "s")));
        }
        lines.add(growth("each further workbook of the last of these, by the clock", WholeProcess::wall));
        lines.add(growth("the same, CPU of program and server", WholeProcess::cpu));
        return lines;
    }

    private Line growth(String what, ToDoubleFunction<WholeProcess> cost) {
        Function<Integer, Double> further = index -> sizes.get(index).further(sizes.get(index - 1), cost);
        return Line.timesMore(
                what,
                new Quantity("ours", further.apply(2), "ms"),
                new Quantity("each further one of those before", further.apply(1), "ms"),
                MOST);
    }
}
