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
record Numbered(long id, Entry entry, Screening judged) {

    boolean isAccepted() {
        return judged.verdict() == Verdict.ACCEPTED;
    }

    Submission submission() {
        return judged.read().orElseThrow();
    }
}
