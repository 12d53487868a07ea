package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.nianbao.ledger.Ledger.Reviewed;
import org.nianbao.ledger.SetAsideTable;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Township;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * What a run has to do: whose files it takes in, and by what it reviews them.
 *
 * <p>The basis of a review are the scheme, what was approved of the unit last year, and what staff explained for it and set
 * aside of it. What was reviewed by another basis is reviewed again, so that a rule that was changed, a figure that was
 * corrected, an explanation that was given or a submission that was set aside takes effect by a plain run. What could not be
 * processed is tried again by another build of the program. All of it is fetched at one moment, before the first file.
 */
final class Assignment implements StepExecutionListener {

    private final Desk desk;
    private final Scheme scheme;
    private volatile String unitCode = "";
    private volatile Reviewer reviewer;
    private volatile Map<String, String> approved = Map.of();
    private volatile Map<String, List<GivenExplanation>> given = Map.of();
    private volatile List<SetAsideTable.File> setAside = List.of();

    Assignment(Desk desk) {
        this.desk = desk;
        scheme = desk.scheme();
        reviewer = new Reviewer(scheme);
    }

    @Override
    public void beforeStep(StepExecution execution) {
        var unit = execution.getJobParameters().getString(NightlyJob.UNIT);
        unitCode = unit == null ? "" : unit;
        desk.atOneMoment(this::fetch);
    }

    private boolean fetch() {
        reviewer = new Reviewer(scheme, scheme.given().preferring(desk.ledger().lastYear()));
        approved = desk.ledger().approvedLastYear();
        given = desk.explanations().byStaff();
        setAside = desk.setAside().files();
        return true;
    }

    /** To which township the files came. */
    Township township() {
        return scheme.township();
    }

    /** Whether the run is for the unit with a code, or for all. */
    boolean covers(String code) {
        return unitCode.isEmpty() || unitCode.equals(code);
    }

    /** The verdict on a file. */
    Screening review(Reading reading) {
        return aside(reviewer.review(reading, this::given));
    }

    /** The same, taken out of the count if staff have said so. */
    Screening aside(Screening screening) {
        return setAside.stream()
                        .anyMatch(file -> file.sha256().equals(screening.file().sha256()))
                ? screening.setAside()
                : screening;
    }

    private List<GivenExplanation> given(Unit unit) {
        return given.getOrDefault(unit.code(), List.of());
    }

    /** Whether a file is to be reviewed again. */
    boolean isOutdated(Reviewed reviewed) {
        return covers(reviewed.unitCode()) && !reviewed.basis().equals(basis(reviewed.unitCode(), reviewed.verdict()));
    }

    /** The SHA-256 of all that a review rests on besides the file. */
    String basis(Screening screening) {
        return basis(screening.sender().map(Unit::code).orElse(""), screening.verdict());
    }

    /** What could not be processed rests on the program as well: another build may be able to. */
    private String basis(String code, Verdict verdict) {
        return verdict == Verdict.UNPROCESSABLE ? sha256(basis(code) + "\n程序 " + Build.digest()) : basis(code);
    }

    private String basis(String code) {
        var text = new StringBuilder(scheme.digest()).append(approved.getOrDefault(code, ""));
        given.getOrDefault(code, List.of()).forEach(one -> text.append('\n').append(one));
        setAside.stream()
                .filter(file -> file.unitCode().equals(code))
                .forEach(file -> text.append("\n作废 ").append(file.sha256()));
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Archive.sha256().digest(text.getBytes(UTF_8)));
    }
}
