package org.nianbao.ledger;

import java.time.Instant;

/**
 * One event in the statistics of a township in a year, kept for good.
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
        /** A person entered or withdrew something. */
        ACT,
        /** A person agreed to the change of verdicts that was shown. */
        AGREED,
        /** The outcome was shown to the person. */
        TOLD,
        /** The figures were computed. */
        CONSOLIDATED,
        /** A release with new content was issued. */
        RELEASED,
        /** A run that put acts into effect has ended. */
        FINISHED
    }

    /** Whether another is the same, whenever it was entered. */
    public boolean isSame(JournalEntry other) {
        return number == other.number && run == other.run && what == other.what && detail.equals(other.detail);
    }
}
