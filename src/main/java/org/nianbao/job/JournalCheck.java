package org.nianbao.job;

import java.util.List;
import org.nianbao.ledger.JournalEntry;
import org.nianbao.ledger.JournalTable;

/**
 * The journal beside the archive held against the database's: all that the file has, the database must have.
 *
 * <p>The file is read first, so that what a run adds to both meanwhile is not missed in the database.
 */
record JournalCheck(JournalFile file, JournalTable table) {

    /**
     * What both have.
     *
     * @param kept the entries of the file
     * @param has those of the database
     */
    record Both(List<JournalEntry> kept, List<JournalEntry> has) {

        /** The entries that the file lacks. */
        List<JournalEntry> more() {
            return has.subList(Math.min(kept.size(), has.size()), has.size());
        }
    }

    /**
     * What both have after an entry.
     *
     * @throws DatabaseBehindException if the database is not the one that the journal was kept of, or lacks some of it
     * @throws DamagedJournalException if the file has something else before entries that are the same
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
     * The same, where the database may lack what is at the end of the file.
     *
     * @throws DatabaseBehindException if the database is not the one that the journal was kept of
     * @throws DamagedJournalException if the file has something else before entries that are the same
     */
    Both both(int after) {
        var kept = file.entriesAfter(after);
        var both = new Both(kept, table.after(after));
        requireSame(both);
        return both;
    }

    /** Of two that are of one origin the last that both have is the same. */
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
