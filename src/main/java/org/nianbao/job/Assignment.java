package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.Ledger.Reviewed;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * What a run has to do: whose files it takes in, and by what it reviews them.
 *
 * <p>The basis of a review are the scheme, what was approved of the unit last year, and what staff explained for it. What
 * was reviewed by another basis is reviewed again, so that a rule that was changed, a figure that was corrected or an
 * explanation that was given takes effect by a plain run. All of it is fetched before the first file.
 */
final class Assignment implements StepExecutionListener {

    private final Scheme scheme;
    private final Ledger ledger;
    private final ExplanationTable explanations;
    private volatile String unitCode = "";
    private volatile Reviewer reviewer;
    private volatile Map<String, String> approved = Map.of();
    private volatile Map<String, List<GivenExplanation>> given = Map.of();

    Assignment(Scheme scheme, Ledger ledger, ExplanationTable explanations) {
        this.scheme = scheme;
        this.ledger = ledger;
        this.explanations = explanations;
        reviewer = new Reviewer(scheme);
    }

    @Override
    public void beforeStep(StepExecution execution) {
        var unit = execution.getJobParameters().getString(NightlyJob.UNIT);
        unitCode = unit == null ? "" : unit;
        reviewer = new Reviewer(scheme, scheme.given().preferring(ledger.lastYear()));
        approved = ledger.approvedLastYear();
        given = explanations.byStaff();
    }

    /** Whether the run is for the unit with a code, or for all. */
    boolean covers(String code) {
        return unitCode.isEmpty() || unitCode.equals(code);
    }

    /** The verdict on a file. */
    Screening review(Reading reading) {
        return reviewer.review(reading, this::given);
    }

    private List<GivenExplanation> given(Unit unit) {
        return given.getOrDefault(unit.code(), List.of());
    }

    /** Whether a file is to be reviewed again. */
    boolean isOutdated(Reviewed reviewed) {
        return covers(reviewed.unitCode()) && !reviewed.basis().equals(basis(reviewed.unitCode()));
    }

    /** The SHA-256 of all that the review of a unit's file rests on besides the file. */
    String basis(String code) {
        var text = new StringBuilder(scheme.digest()).append(approved.getOrDefault(code, ""));
        given.getOrDefault(code, List.of()).forEach(one -> text.append('\n').append(one));
        return HexFormat.of().formatHex(Archive.sha256().digest(text.toString().getBytes(UTF_8)));
    }
}
