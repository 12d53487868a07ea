package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nianbao.bench.Line.Quantity;
import org.nianbao.fixtures.WholeProcess;

/**
 * {@code nightly} from an empty data folder to the release, against {@link TutorialNightly} on the same workbooks. Of so few
 * the greater part is the start of Java and of the database.
 */
final class NightlyTrial {

    private static final String HEAP = "-Xmx1g";

    private final Workload workload;
    private final List<WholeProcess> ours = new ArrayList<>();
    private final List<WholeProcess> tutorials = new ArrayList<>();

    private NightlyTrial(Workload workload) {
        this.workload = workload;
    }

    /**
     * What is taken in.
     *
     * @param options those of the command that say which workbooks these are
     * @param tutorial the same for {@link TutorialNightly}, after the folder that it writes to
     * @param least so many times ours must be faster; 0 if nothing is demanded
     */
    record Workload(String name, List<String> options, List<Path> tutorial, double least) {

        static Workload samples() {
            return new Workload(
                    "%d samples".formatted(VillageFiles.samples().size()),
                    List.of("--inbox", VillageFiles.FOLDER.toString()),
                    List.of(VillageFiles.SEEDS, VillageFiles.FOLDER),
                    0);
        }

        /** Those of many townships, as {@code nightly --townships} takes them, with so many villages. */
        static Workload townships(Path folder, int villages) {
            var townships = folder.resolve("townships/2023");
            var inbox = folder.resolve("inbox/2023");
            return new Workload(
                    "workbooks of %,d villages and their townships".formatted(villages),
                    List.of("--townships", townships.toString(), "--inbox", inbox.toString()),
                    List.of(VillageFiles.SEEDS, inbox, townships),
                    4);
        }
    }

    /** Runs both, so many times in turns. */
    static NightlyTrial run(Workload workload, Installation program, Path folder, int rounds)
            throws IOException, InterruptedException {
        var trial = new NightlyTrial(workload);
        for (int i = 0; i < rounds; i++) {
            trial.ours.add(trial.ours(program, folder.resolve("ours" + i)));
            trial.tutorials.add(trial.tutorial(program.java(), folder.resolve("tutorial" + i)));
        }
        return trial;
    }

    private WholeProcess ours(Installation program, Path folder) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(workload.options());
        arguments.addAll(
                List.of("--year", "2023", "--data", folder.resolve("data").toString()));
        arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        return program.runWith(HEAP, "nightly", arguments).endingWith(0, 3);
    }

    private WholeProcess tutorial(Path java, Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java.toString(), HEAP, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(TutorialNightly.class.getName(), folder.toString()));
        workload.tutorial().forEach(path -> command.add(path.toString()));
        return WholeProcess.run(Map.of(), command).endingWith(0);
    }

    List<Line> lines() {
        var what = "`nightly` over the %s, all stations, ".formatted(workload.name());
        return List.of(
                line(what + "by the clock", WholeProcess::wall), line(what + "CPU of the program", WholeProcess::cpu));
    }

    private Line line(String what, Function<WholeProcess, Double> cost) {
        var own = quantity("ours", ours, cost);
        var other = quantity("(a) tutorial", tutorials, cost);
        return workload.least() > 0
                ? Line.timesLess(what, own, other, workload.least())
                : Line.beside(what, own, other);
    }

    private static Quantity quantity(String name, List<WholeProcess> runs, Function<WholeProcess, Double> cost) {
        return new Quantity(name, Medians.of(runs.stream().map(cost).toList()), "s");
    }
}
