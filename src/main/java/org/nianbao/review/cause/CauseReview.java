package org.nianbao.review.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;
import org.nianbao.submission.Reading;

/**
 * Tells of findings that have one cause which cell most likely is wrong, and what it should say: the first of them that is
 * about the cell says so, and the others that they follow from it.
 */
public final class CauseReview {

    /** More than any village has; of a larger file the edits would not fit into memory beside those of others (未定). */
    private static final int MOST_ROWS = 3_000;

    private final Reading reading;
    private final List<Finding> findings;
    private final List<LikelyCause> causes;

    private CauseReview(Reading reading, List<Finding> findings, List<LikelyCause> causes) {
        this.reading = reading;
        this.findings = new ArrayList<>(findings);
        this.causes = causes;
    }

    /**
     * Returns the findings in their order, with instructions that name their causes.
     *
     * @param rows those of the submission, and those that it is held against
     */
    public static List<Finding> told(Scheme scheme, Reading reading, Rows rows, List<Finding> findings) {
        var isOfRules = findings.stream()
                .anyMatch(finding ->
                        finding.isOpen() && scheme.rule(finding.rule()).isOfFormulas());
        return isOfRules && !FoldedFindings.isOfWrongFile(findings) && rows(reading) <= MOST_ROWS
                ? new CauseReview(reading, findings, CauseSearch.causes(scheme, reading, rows, findings)).told()
                : findings;
    }

    private static int rows(Reading reading) {
        return reading.forms().values().stream()
                .mapToInt(filled -> filled.rows().size())
                .sum();
    }

    private List<Finding> told() {
        causes.forEach(this::tell);
        return List.copyOf(findings);
    }

    private void tell(LikelyCause cause) {
        var group = IntStream.range(0, findings.size())
                .filter(place -> isOnlyOf(cause, findings.get(place)))
                .boxed()
                .toList();
        if (isWorthTelling(cause, group)) {
            var root = group.stream()
                    .filter(place -> isAbout(cause, findings.get(place)))
                    .findFirst()
                    .orElse(group.get(0));
            group.forEach(place -> findings.set(place, told(cause, findings.get(place), place.equals(root))));
        }
    }

    /** Whether a finding reports something of the cause, and nothing of another one. */
    private boolean isOnlyOf(LikelyCause cause, Finding finding) {
        return finding.isOpen()
                && causes.stream()
                        .filter(other -> other.edits().stream().anyMatch(edit -> edit.isReportedBy(finding, reading)))
                        .toList()
                        .equals(List.of(cause));
    }

    /** A single finding about a single cell says by itself which cell is wrong. */
    private boolean isWorthTelling(LikelyCause cause, List<Integer> group) {
        return group.size() > 1
                || cause.suggestion().isPresent() && !group.isEmpty()
                || group.stream()
                        .anyMatch(place -> findings.get(place).cells().size()
                                > cause.cells().size());
    }

    private static boolean isAbout(LikelyCause cause, Finding finding) {
        return cause.cells().stream()
                .anyMatch(cell -> finding.sheet().equals(cell.filled().sheet())
                        && finding.cells().contains(cell.address()));
    }

    private static Finding told(LikelyCause cause, Finding finding, boolean isRoot) {
        if (isRoot) {
            return finding.instructing(cause.told() + "。" + finding.instruction());
        }
        return cause.isCertain()
                ? finding.instructing(
                        "%s%s引起，先改好那里。%s".formatted(FoldedFindings.FOLLOWING, cause.place(), finding.instruction()))
                : finding;
    }
}
