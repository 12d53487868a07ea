package org.nianbao.application;

/** How a command ended, in numbers that a shell script can tell apart. */
public enum Exit {
    /** Released, nothing blocking. */
    DONE(0),
    /** Failed; safe to run again. */
    FAILED(1),
    /** Wrong usage or configuration. */
    USAGE(2),
    /** Finished, but some units are returned, held or missing, or what was looked at is not in order. */
    INCOMPLETE(3),
    /** Try later: another run is under way, or the database is away (EX_TEMPFAIL of sysexits). */
    TRY_LATER(75),
    /** Stopped by a signal; a plain run does the rest. */
    STOPPED(143);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
