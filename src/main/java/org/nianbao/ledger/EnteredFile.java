package org.nianbao.ledger;

import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;

/**
 * A file as it was just entered.
 *
 * @param id its number
 * @param judged what became of it
 */
record EnteredFile(long id, ScreenedFile entry, Screening judged) {

    boolean isAccepted() {
        return judged.verdict() == Verdict.ACCEPTED;
    }

    /** Whether staff have set it aside: what was found in it before is what it comes back with. */
    boolean isAside() {
        return judged.verdict() == Verdict.SET_ASIDE;
    }

    Submission submission() {
        return judged.read().orElseThrow();
    }
}
