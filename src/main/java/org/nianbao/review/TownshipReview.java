package org.nianbao.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.Judgement;
import org.nianbao.formula.KeyedRows;
import org.nianbao.formula.Keys;
import org.nianbao.formula.Reference;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.GivenExplanation;
import org.nianbao.submission.ReportingStatus;

/**
 * Judges the rules that hold between units (跨村), over the submissions that count.
 *
 * <p>A failing row is reported to every unit that has it, at its own cells, with the names of the other units and
 * nothing of their rows. A failing total is reported to the township, and so are the missing units. What depends on
 * totals, medians and the like is judged only once all units count.
 */
public final class TownshipReview {

    private final Scheme scheme;
    private final Impact impact;
    private final List<Rule> rules;

    public TownshipReview(Scheme scheme) {
        this.scheme = scheme;
        impact = new Impact(scheme);
        rules = scheme.formulaRules()
                .filter(rule -> rule.scope() == Scope.CROSS_UNIT)
                .toList();
    }

    /** A check of a rule. */
    private record Part(Rule rule, Rule.Check part, Assertion check) {}

    /** A row of a unit that fails a check. */
    private record FailingRow(String unitCode, FilledForm form, FormRow row, Judgement.Fails sides) {

        List<@Nullable Object> values(List<Reference> columns) {
            var values = new ArrayList<@Nullable Object>();
            columns.forEach(reference -> values.add(Keys.comparable(row.value(reference.column()))));
            return values;
        }

        /** Whether another one with the same key is why it fails. */
        boolean isContradicted(FailingRow other, Assertion check) {
            return check.same().isEmpty() || !values(check.same()).equals(other.values(check.same()));
        }
    }

    /**
     * The rules that do not hold.
     *
     * @param standings one for each unit of the register, in its order
     * @param counted the forms of the submissions that count, by division code and then by the code of the form
     * @param given what the units explain, by division code
     */
    public CrossUnitFindings review(
            List<ReportingStatus> standings,
            Map<String, Map<String, FilledForm>> counted,
            Map<String, List<GivenExplanation>> given) {
        var rows = new KeyedRows(new UnitsRows(counted));
        var units = new TreeMap<String, List<Finding>>();
        var complete = isComplete(counted);
        parts(true)
                .filter(part -> complete || !part.check().isAboutAll())
                .forEach(part -> tell(part, failures(part, counted, rows), units));
        units.replaceAll((unit, findings) -> Explanations.explained(findings, given.getOrDefault(unit, List.of()))
                .toList());
        var township = Stream.concat(
                new Completeness(scheme.rule("V001"), standings).findings(),
                complete ? ofTownship(rows) : Stream.empty());
        return new CrossUnitFindings(township.toList(), units);
    }

    /** The rules about totals that do not hold over these rows. */
    Stream<Finding> ofTownship(Rows rows) {
        return parts(false).flatMap(part -> ofTownship(part, rows));
    }

    private Stream<Part> parts(boolean aboutRows) {
        return rules.stream()
                .flatMap(rule -> rule.checks().stream()
                        .flatMap(part -> part.condition().checks().stream().map(check -> new Part(rule, part, check))))
                .filter(part -> part.check().isAboutRows() == aboutRows);
    }

    /** As long as a unit is missing, totals and the like cannot be judged. */
    private boolean isComplete(Map<String, ?> counted) {
        return scheme.register().units().stream().map(Unit::code).allMatch(counted::containsKey);
    }

    private Stream<Finding> ofTownship(Part part, Rows rows) {
        return part.check()
                .judge(rows, null)
                .fold(Stream::empty, fails -> Stream.of(finding(part, null, fails, "")), Stream::empty);
    }

    private static Stream<FailingRow> failures(Part part, Map<String, Map<String, FilledForm>> counted, Rows rows) {
        return new TreeMap<>(counted)
                .entrySet().stream()
                        .flatMap(unit -> Stream.ofNullable(
                                        unit.getValue().get(part.part().form().code()))
                                .flatMap(form -> form.rows().stream()
                                        .flatMap(row -> failure(part, unit.getKey(), form, row, rows))));
    }

    private static Stream<FailingRow> failure(Part part, String unitCode, FilledForm form, FormRow row, Rows rows) {
        return part.check()
                .judge(rows, row)
                .fold(Stream::empty, fails -> Stream.of(new FailingRow(unitCode, form, row, fails)), Stream::empty);
    }

    private void tell(Part part, Stream<FailingRow> failures, Map<String, List<Finding>> units) {
        var together = failures.collect(
                groupingBy(failure -> failure.values(part.check().key()), LinkedHashMap::new, toList()));
        together.values()
                .forEach(all ->
                        all.forEach(failure -> units.computeIfAbsent(failure.unitCode(), code -> new ArrayList<>())
                                .add(finding(part, failure, others(part.check(), failure, all)))));
    }

    private String others(Assertion check, FailingRow failure, List<FailingRow> all) {
        var units = all.stream()
                .filter(other -> failure.isContradicted(other, check))
                .map(FailingRow::unitCode)
                .collect(toSet());
        return scheme.register().units().stream()
                .filter(unit -> !unit.code().equals(failure.unitCode()))
                .filter(unit -> units.contains(unit.code()))
                .map(Unit::name)
                .collect(joining("、"));
    }

    private Finding finding(Part part, FailingRow failure, String others) {
        return finding(part, failure.row(), failure.sides(), others)
                .at(
                        failure.form().sheet(),
                        RuleReview.cells(part.check(), failure.form(), failure.row())
                                .toList());
    }

    private Finding finding(Part part, @Nullable FormRow row, Judgement.Fails sides, String others) {
        var wording = FailureWording.ofKept(part.part().form(), part.check(), row, sides);
        return Finding.of(
                        part.rule(),
                        wording.message(part.part().message().replace("{" + Rule.Check.OTHERS + "}", others)))
                .graded(part.part().level())
                .bearingOn(impact.of(part.check()))
                .with(new Finding.Sides(wording.found(), wording.expected(), wording.difference()));
    }
}
