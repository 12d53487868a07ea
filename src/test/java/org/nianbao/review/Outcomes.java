package org.nianbao.review;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.KeyedRows;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Reading;

/**
 * Which rules were seen to hold and which to fail.
 *
 * <p>A rule of formulas holds if one of its statements was judged of something and is so. One that the program judges by
 * itself holds if nothing was found by it.
 */
final class Outcomes {

    private final Scheme scheme;
    private final Set<String> holding = new TreeSet<>();
    private final Set<String> failing = new TreeSet<>();

    Outcomes(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The rules that were never seen to hold. */
    Stream<String> neverHolding() {
        return scheme.rules().stream().map(Rule::id).filter(id -> !holding.contains(id));
    }

    /** The rules that were never seen to fail. */
    Stream<String> neverFailing() {
        return scheme.rules().stream().map(Rule::id).filter(id -> !failing.contains(id));
    }

    boolean isFailing(String rule) {
        return failing.contains(rule);
    }

    /** Whatever is found fails. */
    void addFailing(Stream<Finding> findings) {
        findings.map(Finding::rule).forEach(failing::add);
    }

    /** What holds of a submission. */
    void addHolding(Reading reading, ReferenceRows referenceRows) {
        var found = new Reviewer(scheme, referenceRows)
                .review(reading).findings().stream().map(Finding::rule).collect(toSet());
        scheme.rules().stream()
                .filter(rule -> !rule.isOfFormulas() && !found.contains(rule.id()))
                .forEach(rule -> holding.add(rule.id()));
        var rows = new KeyedRows(new RowsAtHand(reading, referenceRows));
        scheme.formulaRules()
                .filter(rule -> rule.scope() != Scope.CROSS_UNIT)
                .forEach(rule -> addHolding(rule, rows, form -> reading.form(form).stream()));
    }

    /** What holds between units: their forms, by division code and then by the code of the form. */
    void addHolding(Map<String, Map<String, FilledForm>> counted) {
        var rows = new KeyedRows(new UnitsRows(counted));
        scheme.formulaRules()
                .filter(rule -> rule.scope() == Scope.CROSS_UNIT)
                .forEach(rule -> addHolding(
                        rule,
                        rows,
                        form -> counted.values().stream().flatMap(forms -> Stream.ofNullable(forms.get(form.code())))));
    }

    private void addHolding(Rule rule, Rows rows, Function<Form, Stream<FilledForm>> filled) {
        if (!holding.contains(rule.id())
                && rule.checks().stream()
                        .anyMatch(part -> part.condition().checks().stream()
                                .anyMatch(check -> holds(check, rows, filled.apply(part.form()))))) {
            holding.add(rule.id());
        }
    }

    private static boolean holds(Assertion check, Rows rows, Stream<FilledForm> filled) {
        return check.isAboutRows()
                ? filled.flatMap(form -> form.rows().stream()).anyMatch(row -> holds(check, rows, row))
                : holds(check, rows, (FormRow) null);
    }

    private static boolean holds(Assertion check, Rows rows, @Nullable FormRow row) {
        return check.judge(rows, row).fold(() -> true, fails -> false, () -> false);
    }
}
