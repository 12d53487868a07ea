package org.nianbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nianbao.bench.Line.Quantity;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.ScreenedFile;
import org.nianbao.ledger.Tokens;
import org.nianbao.submission.Screening;

/**
 * Entering submissions in the ledger, against {@code LOAD DATA} of ready files into the same tables: the same rows in the same
 * transactions, first into empty tables and then in the place of themselves.
 *
 * <p>What is to be entered of a submission is made ready beforehand on both sides. In the job, that is part of the
 * screening, which several threads are at; what it takes is told beside.
 */
final class LoadTrial {

    private static final List<String> TABLES =
            List.of("submission", "form_place", "form_row", "finding", "explanation");

    /** The tables without times, which are the same whoever has filled them. */
    private static final List<String> ALIKE = List.of("form_place", "form_row", "finding");

    /** As in the job. */
    private static final int FILES_AT_ONCE = 8;

    private static final double THOUSAND = 1e3;

    private final TrialDatabase database;
    private final Ledger ledger;
    private final List<List<Screening>> groups = new ArrayList<>();
    private final List<ReadyFiles> files = new ArrayList<>();
    private final List<Laps> laps = new ArrayList<>();
    private final int units;

    /** What one round took. */
    private record Laps(Lap ready, Lap ours, Lap oursAgain, Lap theirs, Lap theirsAgain) {}

    private LoadTrial(TrialDatabase database, List<Screening> screenings) {
        this.database = database;
        units = screenings.size();
        ledger = new Ledger(VillageFiles.scheme(), database.dataSource(), new Tokens(new byte[32]));
        for (int first = 0; first < units; first += FILES_AT_ONCE) {
            var next = Math.min(first + FILES_AT_ONCE, units);
            groups.add(screenings.subList(first, next));
        }
    }

    /** Writes the rows that were entered into files, those of each group by the numbers that its submissions got. */
    private void writeFiles(Path folder) {
        var ids = new ArrayDeque<>(database.jdbc().queryForList("SELECT id FROM submission ORDER BY id", Long.class));
        for (var group : groups) {
            var own = Stream.generate(ids::remove).limit(group.size()).toList();
            var some = new ReadyFiles(folder, TABLES, own.get(0), own.get(own.size() - 1));
            some.write(database.jdbc());
            files.add(some);
        }
    }

    /** Loads so many submissions so many times, and once before that is not measured. */
    static LoadTrial run(Path folder, int units, int rounds) throws IOException, InterruptedException, SQLException {
        try (var database = new TrialDatabase(folder.resolve("mariadb"))) {
            var trial = new LoadTrial(database, SubmissionCopies.of(units));
            trial.enter(trial.ready());
            trial.writeFiles(folder);
            for (int i = 0; i <= rounds; i++) {
                var laps = trial.laps();
                if (i > 0) {
                    trial.laps.add(laps);
                }
            }
            return trial;
        }
    }

    private Laps laps() throws SQLException {
        database.empty(TABLES);
        var theirs = Lap.of(this::load);
        var theirsAgain = Lap.of(this::load);
        var loaded = database.checksums(ALIKE);
        database.empty(TABLES);
        var entries = new ArrayList<List<ScreenedFile>>();
        var ready = Lap.of(() -> entries.addAll(ready()));
        var ours = Lap.of(() -> enter(entries));
        var oursAgain = Lap.of(() -> enter(entries));
        if (!database.checksums(ALIKE).equals(loaded)) {
            throw new IllegalStateException("ours and LOAD DATA have not come to the same rows");
        }
        return new Laps(ready, ours, oursAgain, theirs, theirsAgain);
    }

    private List<List<ScreenedFile>> ready() {
        return groups.stream()
                .map(group -> group.stream().map(ledger::entry).toList())
                .toList();
    }

    private void enter(List<List<ScreenedFile>> entries) {
        entries.forEach(group -> database.inTransaction(jdbc -> ledger.enter(group, (code, verdict) -> "", 1)));
    }

    private void load() {
        files.forEach(some -> database.inTransaction(some::load));
    }

    /** The rows of all tables, which are the same after each round. */
    private long rows() {
        return files.stream().mapToLong(ReadyFiles::rows).sum();
    }

    /** Milliseconds of processor time to make one submission ready and to load it. */
    double millis() {
        return millis(Laps::ready) + millis(Laps::ours);
    }

    List<Line> lines() {
        return List.of(
                Line.share(
                        "loading %,d rows of %d units, by the clock".formatted(rows(), units),
                        speed("ours", Laps::ours),
                        speed("(d) LOAD DATA", Laps::theirs),
                        0.9),
                Line.share(
                        "the same in the place of what was there",
                        speed("ours", Laps::oursAgain),
                        speed("(d) LOAD DATA", Laps::theirsAgain),
                        0.9),
                Line.told(
                        "making ready what is loaded of one workbook, CPU",
                        new Quantity("", millis(Laps::ready), "ms")),
                Line.told(
                        "loading one workbook, CPU of program and server", new Quantity("", millis(Laps::ours), "ms")));
    }

    /** Milliseconds of processor time for each submission. */
    private double millis(Function<Laps, Lap> lap) {
        return Medians.of(laps.stream().map(lap).map(Lap::cpu).toList()) * THOUSAND / units;
    }

    private Quantity speed(String name, Function<Laps, Lap> lap) {
        var seconds = Medians.of(laps.stream().map(lap).map(Lap::wall).toList());
        return new Quantity(name, rows() / seconds / THOUSAND, "thousand rows/s");
    }
}
