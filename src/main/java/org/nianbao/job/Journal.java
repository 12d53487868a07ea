package org.nianbao.job;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.Entering;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalEntry.What;
import org.nianbao.ledger.JournalTable;
import org.nianbao.ledger.SupersededException;
import org.nianbao.ledger.TownshipLock;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal of a township in a year: what happened, in order, in the database and, copied from there, in a file
 * beside the archive.
 *
 * <p>The database is authoritative as long as it exists: an entry exists exactly if its effect does. The program adds
 * missing entries to the file before and after each run, and after each entry of a person; so a killed program leaves
 * nothing to repair. A database that lacks entries of the file is another one, and no run works on it.
 */
final class Journal {

    /** A file that was entered, with its unit and its verdict. */
    record Receipt(String sha256, String name, String unit, String verdict) {

        private static Receipt of(Screening judged, Verdict verdict) {
            return new Receipt(
                    judged.file().sha256(),
                    judged.file().name(),
                    judged.sender().map(Unit::code).orElse(""),
                    verdict.chinese());
        }
    }

    /** The files that were entered in one transaction. */
    record Receipts(List<Receipt> files) {

        /** Returns those that were entered, including those that keep their verdict and stay accepted. */
        static Receipts of(Entering entering) {
            return new Receipts(Stream.concat(
                            entering.judged().stream().map(judged -> Receipt.of(judged, judged.verdict())),
                            entering.kept().stream().map(kept -> Receipt.of(kept, Verdict.ACCEPTED)))
                    .toList());
        }
    }

    /** Whose accepted submissions are to change their verdicts: the code of a unit; empty for all. */
    record Agreed(String unit) {}

    /** The number of the act whose result was reported to the person. */
    record Told(int act) {}

    /** The scheme that the consolidation used. */
    record Consolidated(String scheme) {}

    /**
     * A release that was issued; the archive of releases holds its files.
     *
     * @param said the SHA-256 of its content
     * @param ofNobody the unattributed files that it lists, by their SHA-256
     */
    record Released(
            int number,
            String fileName,
            String workbook,
            @Nullable String table,
            @Nullable String metadata,
            @Nullable String content,
            @Nullable String said,
            List<String> ofNobody) {}

    /** For whom the run was: the code of a unit; empty for all. */
    record Finished(String unit) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The events that a consolidation depends on, and the consolidation itself. */
    private static final List<What> CONCERNING_FIGURES = List.of(What.RECEIVED, What.ACT, What.CONSOLIDATED);

    private final JournalTable table;
    private final JournalFile file;
    private final InitialEntries initialEntries;
    private final TownshipLock lock;

    /** How many entries of the file are known to equal those of the database. */
    private int kept;

    Journal(JournalTable table, JournalFile file, InitialEntries initialEntries, TownshipLock lock) {
        this.table = table;
        this.file = file;
        this.initialEntries = initialEntries;
        this.lock = lock;
    }

    /** Enters an event in the transaction in which it happens; returns the number of the entry. */
    int add(What what, long run, Object detail) {
        return table.add(what, run, JSON.writeValueAsString(detail));
    }

    /** Returns the content of an entry. */
    static <T> T detail(JournalEntry entry, Class<T> type) {
        return JSON.readValue(entry.detail(), type);
    }

    /** Returns the entries on some subjects. */
    List<JournalEntry> of(What... things) {
        return table.of(List.of(things));
    }

    /** Enters that figures were consolidated, unless nothing that they depend on has happened since the last time. */
    void consolidated(Scheme scheme, long run) {
        if (table.last(CONCERNING_FIGURES)
                .filter(last -> last == What.CONSOLIDATED)
                .isEmpty()) {
            add(What.CONSOLIDATED, run, new Consolidated(scheme.digest()));
        }
    }

    /**
     * Adds the missing entries to the file.
     *
     * @throws DatabaseBehindException if the database lacks an entry
     * @throws DamagedJournalException if the file was changed after it was written
     * @throws SupersededException if another run has taken over; that run adds the entries
     */
    void keep() {
        var check = new JournalCheck(file, table);
        var both = check.require(kept);
        if (kept == 0 && both.has().isEmpty()) {
            initialEntries.enter(this);
            both = check.require(kept);
        }
        if (!both.more().isEmpty()) {
            lock.require();
            file.append(both.more());
        }
        kept += both.has().size();
    }

    /** Returns the entries of the file that the database lacks; it must have all those before them. */
    List<JournalEntry> missing() {
        var both = new JournalCheck(file, table).both(0);
        return both.kept()
                .subList(
                        Math.min(both.has().size(), both.kept().size()),
                        both.kept().size());
    }

    /** Requires that entries can be copied with their original times. */
    void requireDating() {
        table.requireDating();
    }

    /** Makes future runs have higher numbers than those in the journal. */
    void beginRunsAfter(long run) {
        table.beginRunsAfter(run);
    }

    /** Copies an entry from the file, in the transaction that repeats its effect. */
    void copy(JournalEntry entry, Runnable again) {
        table.at(entry.at(), () -> {
            again.run();
            table.copy(entry);
        });
    }
}
