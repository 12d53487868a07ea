package org.nianbao.release;

import org.nianbao.submission.EnteredSubmission;

/** The beginning of a file's SHA-256, as a release prints it. */
public final class ShownDigest {

    /** So many digits distinguish the files of a township. */
    private static final int DIGITS = 16;

    private ShownDigest() {}

    public static String of(EnteredSubmission entered) {
        return entered.file().sha256().substring(0, DIGITS);
    }
}
