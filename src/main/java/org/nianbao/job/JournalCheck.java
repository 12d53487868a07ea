package org.nianbao.job;

import java.util.List;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalTable;

/**
 * Compares the journal beside the archive with that of the database: the database must have all entries of the file.
 *
 * <p>The file is read first. An entry that a run adds to both meanwhile is therefore not missing in the database.
 */
record JournalCheck(JournalFile file, JournalTable table) {

    /**
     * The entries of both.
     *
     * @param kept the entries of the file
     * @param has the entries of the database
     */
    record Both(List<JournalEntry> kept, List<JournalEntry> has) {

        /** Returns the entries that the file lacks. */
        List<JournalEntry> more() {
            return has.subList(Math.min(kept.size(), has.size()), has.size());
        }
    }

    /**
     * Returns the entries of both after an entry.
     *
     * @throws DatabaseBehindException if the journal belongs to another database, or the database lacks an entry
     * @throws DamagedJournalException if the file has a different entry before entries that are equal
     */
    Both require(int after) {
        var both = both(after);
        if (both.has().size() < both.kept().size()) {
            throw DatabaseBehindException.lacking(
                    file.path(), after + both.has().size(), after + both.kept().size());
        }
        return both;
    }

    /**
     * Returns the entries of both after an entry; the database may lack the last ones of the file.
     *
     * @throws DatabaseBehindException if the journal belongs to another database
     * @throws DamagedJournalException if the file has a different entry before entries that are equal
     */
    Both both(int after) {
        var kept = file.entriesAfter(after);
        var both = new Both(kept, table.after(after));
        requireSame(both);
        return both;
    }

    /** Requires that the last common entry is equal; otherwise the journals have different origins. */
    private void requireSame(Both both) {
        var common = Math.min(both.kept().size(), both.has().size());
        for (int i = 0; i < common; i++) {
            if (!isSame(both, i)) {
                var number = both.kept().get(i).number();
                throw isSame(both, common - 1)
                        ? DamagedJournalException.altered(file.path(), number)
                        : DatabaseBehindException.foreign(file.path(), number);
            }
        }
    }

    private static boolean isSame(Both both, int index) {
        return both.kept().get(index).isSame(both.has().get(index));
    }
}
