package org.nianbao.localization;

/** How many steps a search may still take. Steps are counted, not timed, so that every machine gives the same answer. */
final class StepLimit {

    private static final int MOST_CHOICES = 100;

    private long left;

    StepLimit(long steps) {
        left = steps;
    }

    /** Takes steps, or ends the search. */
    void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw new ReachedException();
        }
    }

    /** Ends a search that would go so many choices deep that no stack holds it. */
    void requireShallow(int choices) {
        if (choices > MOST_CHOICES) {
            throw new ReachedException();
        }
    }

    /** The steps that are left. */
    long left() {
        return Math.max(0, left);
    }

    /** The limit is reached, and nothing is decided. */
    static final class ReachedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ReachedException() {
            super("the limit of steps is reached", null, false, false);
        }
    }
}
