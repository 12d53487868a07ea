package org.nianbao.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.Judgement;
import org.nianbao.formula.Reference;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scope;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/**
 * Judges one rule by its formulas: for each row of its form if it speaks of the row, and else once for the submission.
 *
 * <p>What cannot be judged, because something is blank or could not be read, is no finding here: that it is blank or
 * unreadable is one already.
 */
final class RuleReview {

    private final Rule rule;
    private final Reading reading;
    private final Rows rows;
    private final Impact impact;
    private final Folding folding;

    /**
     * A rule to be judged.
     *
     * @param rows those of the reading and what they are held against, shared by all rules
     */
    RuleReview(Rule rule, Reading reading, Rows rows, Impact impact, Folding folding) {
        this.rule = rule;
        this.reading = reading;
        this.rows = rows;
        this.impact = impact;
        this.folding = folding;
    }

    Stream<Finding> findings() {
        return rule.scope() == Scope.CROSS_UNIT
                ? Stream.empty()
                : rule.checks().stream().flatMap(this::findings);
    }

    private Stream<Finding> findings(Rule.Check part) {
        return part.condition().checks().stream()
                .flatMap(check -> check.isAboutRows()
                        ? folding.ofRows(rowsOf(part.form()).flatMap(row -> judge(part, check, row)))
                        : judge(part, check, null));
    }

    private Stream<FormRow> rowsOf(Form form) {
        return reading.form(form).stream().flatMap(filled -> filled.rows().stream());
    }

    private Stream<Finding> judge(Rule.Check part, Assertion check, @Nullable FormRow row) {
        return check.judge(rows, row)
                .fold(Stream::empty, fails -> Stream.of(finding(part, check, row, fails)), Stream::empty);
    }

    private Finding finding(Rule.Check part, Assertion check, @Nullable FormRow row, Judgement.Fails sides) {
        var only = part.form().single() ? rowsOf(part.form()).findFirst().orElse(null) : null;
        var wording = FailureWording.ofRead(part.form(), check, row == null ? only : row, sides);
        var finding = Finding.of(rule, wording.message(part.message()))
                .graded(part.level())
                .bearingOn(impact.of(check));
        return sheet(part, check, row)
                .map(filled ->
                        finding.at(filled.sheet(), cells(check, filled, row).toList()))
                .orElse(finding)
                .with(new Finding.Sides(wording.found(), wording.expected(), wording.difference()));
    }

    /** The sheet on which the cells stand: that of the row or, without one, of the first form the check names a cell of. */
    private Optional<FilledForm> sheet(Rule.Check part, Assertion check, @Nullable FormRow row) {
        var named = check.subjects().stream().map(Reference::table).flatMap(Form::sent);
        return Stream.concat(row == null ? named : Stream.empty(), Stream.of(part.form()))
                .findFirst()
                .flatMap(reading::form);
    }

    /** The cells of a form that a check is about: in a row or, if it is about none, in the only one. */
    static Stream<CellAddress> cells(Assertion check, FilledForm filled, @Nullable FormRow row) {
        return check.subjects().stream().flatMap(subject -> cell(filled, subject, row));
    }

    private static Stream<CellAddress> cell(FilledForm filled, Reference subject, @Nullable FormRow row) {
        return subject.table() == filled.form()
                        && subject.column() < filled.form().columns().size()
                ? Stream.of(filled.address(row == null ? filled.rows().get(0) : row, subject.column()))
                : Stream.empty();
    }
}
