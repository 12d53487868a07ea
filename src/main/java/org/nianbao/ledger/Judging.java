package org.nianbao.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nianbao.ledger.SubmissionTable.Known;
import org.nianbao.scheme.Rule;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;

/**
 * The final verdicts on some files, one after the other: whether their batches are new, and whether earlier verdicts
 * hold.
 *
 * @param rule reports a batch that is not new
 * @param known those of them that were entered before
 * @param batches those that were accepted of their units
 * @param basis what a file is reviewed by, by the code of its unit
 */
record Judging(Rule rule, Map<String, Known> known, Batches batches, FirmVerdicts firm, UnaryOperator<String> basis) {

    /** Provisional numbers for files without one. */
    private static final long AFTER_ALL_OTHERS = Long.MAX_VALUE / 2;

    /**
     * A file, and what has become of it.
     *
     * @param basis what it was judged by, as one of the unit whose it was before
     * @param kept whether it keeps the verdict that it had
     */
    record Judged(ScreenedFile entry, long id, Screening screening, String basis, boolean kept) {}

    /** Each with its batch judged by those before it. */
    List<Judged> of(List<? extends ScreenedFile> entries) {
        var next = AFTER_ALL_OTHERS;
        var judged = new ArrayList<Judged>();
        for (var entry : entries) {
            var before = known.get(entry.screening().file().sha256());
            judged.add(
                    before == null
                            ? judged(entry, next++, "")
                            : judged(entry, before.id(), basis.apply(before.unitCode())));
        }
        return judged;
    }

    private Judged judged(ScreenedFile entry, long id, String by) {
        var now = withBatchJudged(entry.screening(), id);
        var kept = firm.hold(id, now, by);
        now.read().ifPresent(submission -> {
            if (kept) {
                batches.add(submission.unit().code(), id, submission.batch());
            } else {
                batches.settle(id, submission, now);
            }
        });
        return new Judged(entry, id, now, by, kept);
    }

    private Screening withBatchJudged(Screening screening, long id) {
        return screening
                .read()
                .map(submission -> withBatchJudged(
                        screening, submission, batches.before(submission.unit().code(), id)))
                .orElse(screening);
    }

    /**
     * The batches of a unit must rise from one accepted submission to the next, or it is unknown which of two counts.
     */
    private Screening withBatchJudged(Screening screening, Submission submission, int last) {
        if (!screening.isJudged() || submission.batch() == 0 || submission.batch() > last) {
            return screening;
        }
        var message = "报送批次是第 %d 批，而第 %d 批已经通过".formatted(submission.batch(), last);
        return screening.and(Finding.of(rule, message)
                .with(Finding.Sides.found(Integer.toString(submission.batch())).expecting("大于 " + last)));
    }
}
