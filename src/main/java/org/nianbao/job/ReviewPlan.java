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
 * The plan of a run: whose files it takes in, and by what it reviews them.
 *
 * <p>The {@linkplain ReviewBasis basis} of a review consists of the scheme, what was approved of the unit last year,
 * and what staff explained for the unit and set aside of it. A file that was reviewed by another basis is reviewed
 * again, so that a plain run applies a changed rule, a corrected figure, an explanation or a set-aside submission. An
 * accepted submission may keep its verdict, as {@link Ledger#enter} describes. Another build of the program tries again
 * what could not be processed. All of it is fetched at one moment, before the first file.
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

    /** Fetches what the files are reviewed by, of one unit or, without a code, of all units. */
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

    /** Returns the township to which the files were sent. */
    Township township() {
        return scheme.township();
    }

    /** Returns the name of the unit with a code; empty if there is none. */
    String unitName(String code) {
        return scheme.register().called(code).map(Unit::name).orElse("");
    }

    /** Returns whether the run takes in the files of the unit with a code. */
    boolean covers(String code) {
        return coversAll() || unitCode.equals(code);
    }

    /** Returns whether the run takes in the files of all units. */
    boolean coversAll() {
        return unitCode.isEmpty();
    }

    /** Returns the verdict on a file. */
    Screening review(Reading reading) {
        return aside(reviewer.review(reading, this::given));
    }

    /** Returns the screening, excluded from the count if staff set the file aside. */
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
     * Returns those of some files that are to be reviewed again. If one file of a unit is to change its verdict, these
     * are all files of the unit, because an earlier one may count then.
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

    /** Returns whether a file was reviewed by another basis than the present one. */
    boolean isOutdated(Reviewed reviewed) {
        var now = basis(reviewed.unitCode(), reviewed.verdict());
        return covers(reviewed.unitCode())
                && !reviewed.basis().equals(now)
                && !reviewed.shown().equals(now);
    }

    /** Returns the SHA-256 of all that a review of a unit's file with a verdict depends on besides the file. */
    String basis(String code, Verdict verdict) {
        return basis.of(code, verdict);
    }
}
