package org.nianbao.ledger;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.ledger.SubmissionTable.Known;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FindingsByCell;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/**
 * The verdicts that hold though the scheme has changed: those on accepted submissions, once a release was handed in.
 * Setting a submission aside suspends its verdict until that is withdrawn.
 *
 * <p>What staff do on purpose for a unit takes effect all the same: a submission set aside does not count, a finding
 * without its explanation is open again, and a verdict that they agreed to change changes.
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

    /** Finds the known submissions that were accepted under another scheme and may have been set aside since. */
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
                && !isAnyWithdrawn(explained.getOrDefault(submissionId, List.of()), judged);
    }

    /** The place of a finding, as people write it. */
    private record Place(String rule, String place) {

        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.place());
        }
    }

    /** Whether a finding was explained and its explanation was withdrawn. A change of its values is no withdrawal. */
    private boolean isAnyWithdrawn(List<Finding> before, Screening judged) {
        var places = before.stream().map(Place::of).collect(toSet());
        var open = judged.findings().stream()
                .filter(finding -> finding.isOpen() && places.contains(Place.of(finding)))
                .toList();
        var given = given(judged).toList();
        var byCell = FindingsByCell.of(open, given);
        return given.stream().flatMap(byCell::about).distinct().count()
                < open.stream().distinct().count();
    }

    private Stream<GivenExplanation> given(Screening judged) {
        return judged.read().stream()
                .flatMap(submission -> Stream.concat(
                        submission.explanations().stream(),
                        byStaff.getOrDefault(submission.unit().code(), List.of()).stream()));
    }
}
