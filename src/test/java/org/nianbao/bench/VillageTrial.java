package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.bench.Line.Quantity;
import org.nianbao.fixtures.WholeProcess;
import org.nianbao.submission.FileId;
import org.nianbao.workbook.reading.WorkbookReader;

/**
 * {@code village} as staff run it by day: some units are in the database, the workbook of one more has come, and the command
 * is given; until the new release is in the outbox, and until it has ended. Each time it is another unit's.
 */
final class VillageTrial {

    private final Installation program;
    private final Path folder;
    private final List<Double> released = new ArrayList<>();
    private final List<WholeProcess> runs = new ArrayList<>();

    private VillageTrial(Installation program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Runs it for so many units; the night before has taken in the others. */
    static VillageTrial run(Installation program, Path folder, int units) throws IOException, InterruptedException {
        var trial = new VillageTrial(program, folder);
        Files.createDirectories(trial.inbox());
        var samples = VillageFiles.samples();
        var known = samples.size() - units;
        for (var sample : samples.subList(0, known)) {
            trial.receive(sample);
        }
        trial.program.run("nightly", trial.places()).endingWith(3);
        var reader = new WorkbookReader(VillageFiles.scheme());
        for (var sample : samples.subList(known, samples.size())) {
            trial.receive(sample);
            var unit =
                    reader.read(sample, new FileId("", "0".repeat(64))).sender().orElseThrow();
            var run = trial.program.run("village", trial.places(unit.name())).endingWith(0, 3);
            trial.runs.add(run);
            trial.released.add(run.until(trial.release()));
        }
        return trial;
    }

    private void receive(Path sample) throws IOException {
        Files.copy(sample, inbox().resolve(sample.getFileName()));
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Path release() throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve("out"), "*.xlsx")) {
            return files.iterator().next();
        }
    }

    private List<String> places(String... more) {
        var places = new ArrayList<>(List.of(more));
        places.addAll(List.of("--year", "2023", "--inbox", inbox().toString()));
        places.addAll(List.of(
                "--data",
                folder.resolve("data").toString(),
                "--out",
                folder.resolve("out").toString()));
        return places;
    }

    List<Line> lines(double most) {
        var jdk = ", JDK " + program.version();
        return List.of(
                Line.within(
                        "`village`, from the key to the released workbook" + jdk + ", by the clock",
                        seconds(released),
                        most),
                Line.told(
                        "the same until the command has ended, its database shut down",
                        seconds(runs.stream().map(WholeProcess::wall).toList())),
                Line.told(
                        "the same, CPU of the program",
                        seconds(runs.stream().map(WholeProcess::cpu).toList())));
    }

    private static Quantity seconds(List<Double> all) {
        return new Quantity("", Medians.of(all), "s");
    }
}
