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
 * The journal of a township in a year: what happened, in its order, in the database and, copied from there, in a file beside
 * the archive.
 *
 * <p>As long as the database lives it is the truth: an entry is there if what it tells of is. Whatever the file lacks of it
 * is added before and after each run, and once a person has entered something; so nothing needs to be repaired when a
 * program is killed in between. A database that lacks what the file has is another one, and no run works on it.
 */
final class Journal {

    /** A file that was entered, whose it is, and what became of it. */
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

        /** Those that were entered, and those that keep their verdict: they stay accepted. */
        static Receipts of(Entering entering) {
            return new Receipts(Stream.concat(
                            entering.judged().stream().map(judged -> Receipt.of(judged, judged.verdict())),
                            entering.kept().stream().map(kept -> Receipt.of(kept, Verdict.ACCEPTED)))
                    .toList());
        }
    }

    /** Whose accepted submissions are to turn: the code of a unit; empty for all. */
    record Agreed(String unit) {}

    /** The number of the act about which somebody was told. */
    record Told(int act) {}

    /** By which scheme it was consolidated. */
    record Consolidated(String scheme) {}

    /**
     * A release that was issued; what its files hold is in the archive of releases.
     *
     * @param said the SHA-256 of what it said
     * @param ofNobody the files of nobody that it lists, by their SHA-256
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

    /** What a consolidation goes by, besides being one. */
    private static final List<What> CONCERNING_FIGURES = List.of(What.RECEIVED, What.ACT, What.CONSOLIDATED);

    private final JournalTable table;
    private final JournalFile file;
    private final InitialEntries beginning;
    private final TownshipLock lock;

    /** So many entries are known to be in the file as they are in the database. */
    private int kept;

    Journal(JournalTable table, JournalFile file, InitialEntries beginning, TownshipLock lock) {
        this.table = table;
        this.file = file;
        this.beginning = beginning;
        this.lock = lock;
    }

    /** Enters what happened, in the transaction in which it does; returns the number of the entry. */
    int add(What what, long run, Object detail) {
        return table.add(what, run, JSON.writeValueAsString(detail));
    }

    /** What an entry tells. */
    static <T> T detail(JournalEntry entry, Class<T> type) {
        return JSON.readValue(entry.detail(), type);
    }

    /** The entries that tell of some things. */
    List<JournalEntry> of(What... things) {
        return table.of(List.of(things));
    }

    /** Enters that it was consolidated, unless nothing happened since the last time that figures go by. */
    void consolidated(Scheme scheme, long run) {
        if (table.last(CONCERNING_FIGURES)
                .filter(last -> last == What.CONSOLIDATED)
                .isEmpty()) {
            add(What.CONSOLIDATED, run, new Consolidated(scheme.digest()));
        }
    }

    /**
     * Adds to the file what it lacks.
     *
     * @throws DatabaseBehindException if it is the database that lacks something
     * @throws DamagedJournalException if the file is not any more what was written
     * @throws SupersededException if another run has taken over, which does it by itself
     */
    void keep() {
        var check = new JournalCheck(file, table);
        var both = check.require(kept);
        if (kept == 0 && both.has().isEmpty()) {
            beginning.enter(this);
            both = check.require(kept);
        }
        if (!both.more().isEmpty()) {
            lock.require();
            file.append(both.more());
        }
        kept += both.has().size();
    }

    /** The entries of the file that the database lacks, which must have all those before them. */
    List<JournalEntry> missing() {
        var both = new JournalCheck(file, table).both(0);
        return both.kept()
                .subList(
                        Math.min(both.has().size(), both.kept().size()),
                        both.kept().size());
    }

    /** Requires that entries can be taken over with the times that they have. */
    void requireDating() {
        table.requireDating();
    }

    /** Makes the runs to come have higher numbers than those that the journal tells of. */
    void beginRunsAfter(long run) {
        table.beginRunsAfter(run);
    }

    /** Takes over an entry from the file, in the transaction in which what it tells of is done again. */
    void copy(JournalEntry entry, Runnable again) {
        table.at(entry.at(), () -> {
            again.run();
            table.copy(entry);
        });
    }
}
