package org.nianbao.review.cause;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.Rows;
import org.nianbao.localization.Junction;
import org.nianbao.localization.OpenCondition;
import org.nianbao.localization.Proposition;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/** The rules that a submission must satisfy or explain, as edits over its cells. */
final class SubmissionEdits {

    /** Stands for a row where a rule is about none. */
    private static final FormRow NO_ROW = new FormRow(0, new @Nullable Object[0]);

    private final Reading reading;
    private final Rows rows;
    private final SuspectCells cells;
    private final EditNotation notation;
    private final List<PlacedEdit> edits = new ArrayList<>();

    private SubmissionEdits(Reading reading, Rows rows) {
        this.reading = reading;
        this.rows = rows;
        cells = new SuspectCells(reading);
        notation = new EditNotation(rows, cells);
    }

    /**
     * Returns the edits of a submission.
     *
     * @param rows those of the submission, and those that it is held against
     */
    static SubmissionEdits of(Scheme scheme, Reading reading, Rows rows) {
        var edits = new SubmissionEdits(reading, rows);
        scheme.formulaRules()
                .filter(rule -> rule.scope() != Scope.CROSS_UNIT)
                .forEach(rule -> rule.checks().stream()
                        .filter(part -> part.level() != Level.NOTICE)
                        .forEach(part -> edits.add(rule, part)));
        return edits;
    }

    /** Drops the edits that do not meet a condition. */
    void keep(Predicate<PlacedEdit> condition) {
        edits.removeIf(condition.negate());
    }

    SuspectCells cells() {
        return cells;
    }

    List<PlacedEdit> placed() {
        return edits;
    }

    /** The conditions of all edits in their places, and then what the cells can say at all. */
    List<Proposition> conditions() {
        return Stream.concat(edits.stream().map(PlacedEdit::condition), cells.domains().stream())
                .toList();
    }

    private void add(Rule rule, Rule.Check part) {
        for (var check : part.condition().checks()) {
            var passage = check.in(notation);
            if (!check.isAboutRows()) {
                add(new PlacedEdit(rule, part, check, null, condition(passage, check, null)));
            } else {
                reading.form(part.form()).stream()
                        .flatMap(filled -> filled.rows().stream())
                        .forEach(row -> add(new PlacedEdit(rule, part, check, row, condition(passage, check, row))));
            }
        }
    }

    private void add(PlacedEdit edit) {
        if (!edit.condition().cells().isEmpty()) {
            edits.add(edit);
        }
    }

    private Proposition condition(Passage passage, Assertion check, @Nullable FormRow row) {
        try {
            var whole = passage.of(row == null ? NO_ROW : row, NO_ROW);
            var isNotFalse = whole.isFalse().negated();
            return whole.open().isEmpty()
                    ? isNotFalse
                    : Junction.any(List.of(new OpenCondition(false, whole.open()), isNotFalse));
        } catch (NotLinearException | ArithmeticException | DateTimeException open) {
            return new OpenCondition(holds(check, row), named(check, row));
        }
    }

    private boolean holds(Assertion check, @Nullable FormRow row) {
        return check.judge(rows, row).fold(() -> true, fails -> false, () -> true);
    }

    /** The cells that a check is about. */
    private BitSet named(Assertion check, @Nullable FormRow row) {
        var named = new BitSet();
        check.subjects().forEach(subject -> {
            var filled = reading.forms().get(subject.table().code());
            if (filled != null
                    && !filled.rows().isEmpty()
                    && subject.column() < filled.form().columns().size()) {
                var cell = new SuspectCell(filled, row == null ? filled.rows().get(0) : row, subject.column());
                named.set(cells.number(cell));
            }
        });
        return named;
    }
}
