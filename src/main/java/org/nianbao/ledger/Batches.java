package org.nianbao.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;

/** The batches of the accepted submissions of some units, by the numbers of the submissions. */
final class Batches {

    private final Map<String, NavigableMap<Long, Integer>> accepted = new HashMap<>();

    void add(String unitCode, long submissionId, int batch) {
        of(unitCode).put(submissionId, batch);
    }

    /** What has become of a submission by now. */
    void settle(long submissionId, Submission submission, Screening judged) {
        if (judged.verdict() == Verdict.ACCEPTED) {
            add(submission.unit().code(), submissionId, submission.batch());
        } else {
            of(submission.unit().code()).remove(submissionId);
        }
    }

    /** The last batch that was accepted of a unit before a submission; 0 if none was. */
    int before(String unitCode, long submissionId) {
        return of(unitCode).headMap(submissionId).values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private NavigableMap<Long, Integer> of(String unitCode) {
        return accepted.computeIfAbsent(unitCode, none -> new TreeMap<>());
    }
}
