package org.nianbao.localization;

/** How many steps a search may still take. Steps are counted, not timed, so that every machine gives the same answer. */
final class StepLimit {

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

    /** The limit is reached, and nothing is decided. */
    static final class ReachedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        ReachedException() {
            super("the limit of steps is reached", null, false, false);
        }
    }
}
