package org.nianbao.ledger;

import java.time.Instant;

/**
 * One thing that happened to the statistics of a township in a year, as it is kept for good.
 *
 * @param number from 1 on, without gaps
 * @param at when it was entered
 * @param run the run in which it happened; 0 if in none
 * @param detail as JSON
 */
public record JournalEntry(int number, Instant at, long run, What what, String detail) {

    /** What happened. */
    public enum What {
        /** Files were entered that are new, or anew what became of known ones. */
        RECEIVED,
        /** A person entered something, or took it back. */
        ACT,
        /** A person agreed that accepted submissions turn that were shown to. */
        AGREED,
        /** The person was told how that ended. */
        TOLD,
        /** Figures were computed of all that counts. */
        CONSOLIDATED,
        /** A release was issued that says something else than the one before. */
        RELEASED,
        /** A run came to its end that made acts effective. */
        FINISHED
    }

    /** Whether another is the same, whenever it was entered. */
    public boolean isSame(JournalEntry other) {
        return number == other.number && run == other.run && what == other.what && detail.equals(other.detail);
    }
}
