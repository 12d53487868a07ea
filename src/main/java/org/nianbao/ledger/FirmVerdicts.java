package org.nianbao.ledger;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.ledger.SubmissionTable.Known;
import org.nianbao.submission.Finding;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/**
 * The verdicts that hold though the scheme has changed: those on accepted submissions, once a release was handed in. Of one
 * that is set aside it holds until that is taken back, and then again.
 *
 * <p>What staff do on purpose for a unit takes effect all the same: what is set aside is out of the count, what is not
 * explained any more is open, and what they agreed to turns.
 *
 * @param accepted those of them that were reviewed by another scheme, by their numbers
 * @param explained what was explained of them
 * @param byStaff what staff explain now, by division code
 * @param agreed by which bases it was agreed that they turn
 */
record FirmVerdicts(
        Map<Long, Known> accepted,
        Map<Long, List<Finding>> explained,
        Map<String, List<GivenExplanation>> byStaff,
        Map<Long, String> agreed) {

    static final FirmVerdicts NONE = new FirmVerdicts(Map.of(), Map.of(), Map.of(), Map.of());

    /** Of submissions that are known those that were accepted under another scheme, and may have been set aside since. */
    static Map<Long, Known> candidates(Collection<Known> known, String scheme) {
        return known.stream()
                .filter(one -> one.acceptedBy() != null && !one.acceptedBy().equals(scheme))
                .collect(toMap(Known::id, one -> one));
    }

    /** Whether a submission is one whose verdict holds. */
    boolean isOf(long submissionId) {
        return accepted.containsKey(submissionId);
    }

    /**
     * Whether a submission keeps the verdict that it has.
     *
     * @param judged what has now become of it
     * @param basis by what it was judged
     */
    boolean hold(long submissionId, Screening judged, String basis) {
        return isOf(submissionId)
                && judged.verdict() != Verdict.ACCEPTED
                && judged.verdict() != Verdict.SET_ASIDE
                && !basis.equals(agreed.get(submissionId))
                && judged.findings().stream().noneMatch(finding -> isWithdrawn(submissionId, judged, finding));
    }

    /** Whether a finding was explained, and nobody explains it any more; if its values changed, somebody still does. */
    private boolean isWithdrawn(long submissionId, Screening judged, Finding finding) {
        return finding.isOpen()
                && explained.getOrDefault(submissionId, List.of()).stream()
                        .anyMatch(before -> before.rule().equals(finding.rule())
                                && before.place().equals(finding.place()))
                && given(judged).noneMatch(one -> one.isAbout(finding));
    }

    private Stream<GivenExplanation> given(Screening judged) {
        return judged.read().stream()
                .flatMap(submission -> Stream.concat(
                        submission.explanations().stream(),
                        byStaff.getOrDefault(submission.unit().code(), List.of()).stream()));
    }
}
