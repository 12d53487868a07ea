package org.nianbao.review;

import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nianbao.formula.KeyedRows;
import org.nianbao.review.cause.CauseReview;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.PersonMasking;
import org.nianbao.submission.Reading;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;

/** Reviews what was read, by the rules of a scheme. */
public final class Reviewer {

    /** What makes it the wrong file comes first, then what keeps it from counting, then what moves most indicators. */
    private static final Comparator<Finding> GRAVEST_FIRST = FoldedFindings.WRONG_FILE_FIRST
            .thenComparing(Finding::level)
            .thenComparing(Finding::isOpen, reverseOrder())
            .thenComparing(finding -> finding.indicators().size(), reverseOrder());

    private final Scheme scheme;
    private final ReferenceRows referenceRows;
    private final Impact impact;
    private final Folding folding;
    private final String words;

    /** A review that knows of last year what the scheme says of it. */
    public Reviewer(Scheme scheme) {
        this(scheme, scheme.referenceRows());
    }

    /** A review that compares submissions with the reference rows. */
    public Reviewer(Scheme scheme, ReferenceRows referenceRows) {
        this.scheme = scheme;
        this.referenceRows = referenceRows;
        impact = new Impact(scheme);
        folding = new Folding(scheme.edition().foldedAbove());
        words = PersonMasking.words(scheme);
    }

    /** The verdict on a file, as far as it explains itself. */
    public Screening review(Reading reading) {
        return review(reading, unit -> List.of());
    }

    /**
     * The verdict on a file, with every finding, the gravest first.
     *
     * @param given what was explained for a unit besides what its file says
     */
    public Screening review(Reading reading, Function<Unit, List<GivenExplanation>> given) {
        var discretion = PersonMasking.about(words, reading.forms().values());
        return reading.opened()
                ? review(reading, given, discretion)
                : Screening.ofNobody(discretion.of(reading.file()), false, reading.findings());
    }

    private Screening review(Reading reading, Function<Unit, List<GivenExplanation>> given, PersonMasking discretion) {
        var front = new CoverReview(scheme, reading);
        var own = new Explanations(scheme, reading, discretion);
        var found = Stream.of(
                        impact.of(folding.ofCells(reading.findings().stream()), reading),
                        front.findings(),
                        byFormulas(reading))
                .flatMap(part -> part)
                .map(discretion::of)
                .toList();
        var all = Stream.concat(own.given().stream(), reading.sender().map(given).orElse(List.of()).stream())
                .toList();
        var explained = CauseReview.told(
                scheme,
                discreet(reading, discretion),
                new KeyedRows(new RowsAtHand(reading, referenceRows)),
                Explanations.explained(found, all).toList());
        var findings = ordered(Stream.concat(explained.stream(), own.idle(found).map(discretion::of)));
        var file = discretion.of(reading.file());
        return reading.sender()
                .map(unit -> Screening.of(
                        new Submission(
                                file, unit, front.batch(), front.reportedOn(), forms(reading, discretion), own.given()),
                        findings))
                .orElseGet(() -> Screening.ofNobody(file, true, findings));
    }

    /** The reading with names of sheets that identify nobody. */
    private static Reading discreet(Reading reading, PersonMasking discretion) {
        return new Reading(
                reading.file(), reading.opened(), reading.unit(), forms(reading, discretion), reading.findings());
    }

    private static Map<String, FilledForm> forms(Reading reading, PersonMasking discretion) {
        return reading.forms().values().stream()
                .collect(toMap(filled -> filled.form().code(), discretion::of));
    }

    private Stream<Finding> byFormulas(Reading reading) {
        var rows = new KeyedRows(new RowsAtHand(reading, referenceRows));
        return scheme.formulaRules().flatMap(rule -> new RuleReview(rule, reading, rows, impact, folding).findings());
    }

    private static List<Finding> ordered(Stream<Finding> findings) {
        return findings.sorted(GRAVEST_FIRST).toList();
    }
}
