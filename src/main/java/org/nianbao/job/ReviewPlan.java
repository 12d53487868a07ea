package org.nianbao.job;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.Ledger.Reviewed;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Township;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/**
 * What a run has to do: whose files it takes in, and by what it reviews them.
 *
 * <p>The {@linkplain ReviewBasis basis} of a review are the scheme, what was approved of the unit last year, and what staff explained for it and set
 * aside of it. What was reviewed by another basis is reviewed again, so that a rule that was changed, a figure that was
 * corrected, an explanation that was given or a submission that was set aside takes effect by a plain run; only that an
 * accepted submission may keep its verdict, as {@link Ledger#enter} says. What could not be processed is tried again by
 * another build of the program. All of it is fetched at one moment, before the first file.
 */
final class ReviewPlan {

    private final TownshipContext context;
    private final Scheme scheme;
    private volatile String unitCode = "";
    private volatile Reviewer reviewer;
    private volatile ReviewBasis basis = ReviewBasis.NONE;

    ReviewPlan(TownshipContext context) {
        this.context = context;
        scheme = context.scheme();
        reviewer = new Reviewer(scheme);
    }

    /** Fetches what the files are reviewed by, of one unit or, without a code, of all. */
    void fetch(String code) {
        unitCode = code;
        context.atOneMoment(this::fetchAll);
    }

    private boolean fetchAll() {
        reviewer = new Reviewer(
                scheme, scheme.referenceRows().preferring(context.ledger().lastYear()));
        basis = ReviewBasis.now(scheme, context.ledger(), context.explanations(), context.setAside());
        return true;
    }

    /** To which township the files came. */
    Township township() {
        return scheme.township();
    }

    /** The name of the unit with a code; empty if there is none. */
    String unitName(String code) {
        return scheme.register().called(code).map(Unit::name).orElse("");
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
        return basis.setAside().stream()
                        .anyMatch(file -> file.sha256().equals(screening.file().sha256()))
                ? screening.setAside()
                : screening;
    }

    private List<GivenExplanation> given(Unit unit) {
        return basis.given().getOrDefault(unit.code(), List.of());
    }

    /**
     * Those of some files that are to be reviewed again. Of a unit one of whose files is to turn they are all of them, for an
     * earlier one may count then.
     */
    List<Reviewed> outdated(List<Reviewed> reviewed) {
        var turning = reviewed.stream()
                .filter(one -> one.agreed().equals(basis.of(one.unitCode())))
                .map(Reviewed::unitCode)
                .collect(toSet());
        return reviewed.stream()
                .filter(one -> covers(one.unitCode()))
                .filter(one -> turning.contains(one.unitCode()) || isOutdated(one))
                .toList();
    }

    /** Whether a file was reviewed by another basis than it would be now. */
    boolean isOutdated(Reviewed reviewed) {
        var now = basis(reviewed.unitCode(), reviewed.verdict());
        return covers(reviewed.unitCode())
                && !reviewed.basis().equals(now)
                && !reviewed.shown().equals(now);
    }

    /** The SHA-256 of all that a review of a unit's file with a verdict rests on besides the file. */
    String basis(String code, Verdict verdict) {
        return basis.of(code, verdict);
    }
}
