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
 * is given; until it has ended, with the new release in the outbox. Each time it is another unit's.
 */
final class VillageTrial {

    private final Installation program;
    private final Path folder;
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
            trial.runs.add(
                    trial.program.run("village", trial.places(unit.name())).endingWith(0, 3));
        }
        return trial;
    }

    private void receive(Path sample) throws IOException {
        Files.copy(sample, inbox().resolve(sample.getFileName()));
    }

    private Path inbox() {
        return folder.resolve("inbox");
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
        var what = "`village`, from the key to the released workbook, JDK " + program.version();
        return List.of(
                Line.within(what + ", by the clock", new Quantity("", wall(), "s"), most),
                Line.told(
                        what + ", CPU of the program",
                        new Quantity(
                                "",
                                Medians.of(runs.stream().map(WholeProcess::cpu).toList()),
                                "s")));
    }

    private double wall() {
        return Medians.of(runs.stream().map(WholeProcess::wall).toList());
    }
}
