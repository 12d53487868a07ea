package org.nianbao.workbook.selfcheck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.scheme.Unit;
import org.nianbao.workbook.selfcheck.Term.Truth;

/** The checks of one unit's workbook that a spreadsheet can make. */
public final class SelfCheck {

    /**
     * One check, and where its outcomes stand: 1 holds, 0 fails, empty not judged.
     *
     * @param check the condition of the rule; null if it is one of intake
     * @param aboutEntries whether there is an outcome for each entry, and not one for the form as a whole
     * @param outcomes the cells, from any sheet: that of the form as a whole, one without meaning, those of the entries
     */
    public record Outcome(
            Rule rule, LaidForm laid, @Nullable Assertion check, boolean aboutEntries, String outcomes, Spot spot) {}

    /**
     * Where a check fails first, as formulas.
     *
     * @param where a text for people
     * @param link the address of the cell
     */
    public record Spot(String where, String link) {}

    /**
     * How a rule stands in a form, as formulas.
     *
     * @param failures how often it fails
     * @param judged how often it is judged
     * @param where a text that says where it fails first
     * @param link the address of that cell
     */
    public record Line(Rule rule, Form form, String failures, String judged, String where, String link) {}

    private record Draft(
            Rule rule, Calculation sheet, @Nullable Assertion check, boolean aboutEntries, String formula) {}

    private final CalculatingSheet sheet = new CalculatingSheet();
    private final CodeColumns codes = new CodeColumns(sheet);
    private final Map<String, Calculation> sheets = new LinkedHashMap<>();
    private final List<Outcome> outcomes;
    private final RuleStates states;

    /** The checks of a unit's workbook, on which its forms are laid so. */
    public SelfCheck(Scheme scheme, Unit unit, List<LaidForm> forms) {
        forms.forEach(laid -> sheets.put(laid.form().code(), new Calculation(sheet, laid, codes, unit.code())));
        var drafts = new ArrayList<Draft>();
        sheets.values().forEach(home -> drafts.addAll(intake(scheme, home)));
        scheme.formulaRules()
                .filter(rule -> rule.scope() != Scope.CROSS_UNIT)
                .forEach(rule -> drafts.addAll(drafts(rule)));
        var placed = drafts.stream().collect(groupingBy(Draft::sheet, LinkedHashMap::new, toList())).values().stream()
                .flatMap(List::stream)
                .collect(toMap(draft -> draft, SelfCheck::outcome, (one, same) -> one));
        outcomes = drafts.stream().map(placed::get).toList();
        states = new RuleStates(sheet, lines());
    }

    private static List<Draft> intake(Scheme scheme, Calculation sheet) {
        var started = sheet.laid().form().single() ? sheet.started() : "TRUE";
        return IntakeFormulas.of(sheet).entrySet().stream()
                .map(fault -> new Draft(
                        scheme.rule(fault.getKey()),
                        sheet,
                        null,
                        !sheet.laid().form().single(),
                        "IF(%s,IF(%s,0,1),\"\")".formatted(started, fault.getValue())))
                .toList();
    }

    private List<Draft> drafts(Rule rule) {
        return rule.checks().stream()
                .flatMap(part -> Stream.ofNullable(sheets.get(part.form().code()))
                        .flatMap(home ->
                                part.condition().checks().stream().flatMap(check -> draft(rule, check, home).stream())))
                .toList();
    }

    private Optional<Draft> draft(Rule rule, Assertion check, Calculation home) {
        return formula(check, home).map(formula -> new Draft(rule, home, check, check.isAboutRows(), formula));
    }

    private Optional<String> formula(Assertion check, Calculation home) {
        try {
            var statement = (Truth) check.in(new SpreadsheetNotation(sheets, home));
            var formula = "IF(%s,0,IF(%s,1,\"\"))".formatted(statement.fails(), statement.holds());
            return Optional.of(formula).filter(home::takes);
        } catch (NotExpressibleException e) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(Draft draft) {
        var head = draft.rule().id() + " " + draft.rule().title();
        var sheet = draft.sheet();
        var cell = draft.aboutEntries() ? sheet.check(head, draft.formula()) : sheet.whole(head, draft.formula());
        var cells = sheet.outcomes(cell);
        return new Outcome(draft.rule(), sheet.laid(), draft.check(), draft.aboutEntries(), cells, spot(draft, cells));
    }

    private static Spot spot(Draft draft, String cells) {
        var laid = draft.sheet().laid();
        var subjects = subjects(draft.check(), laid);
        if (!draft.aboutEntries()) {
            var cell = subjects.isEmpty() ? "A1" : subjects.get(0);
            return new Spot(
                    Term.Excel.text(subjects.isEmpty() ? laid.form().label() : String.join("、", subjects)),
                    Term.Excel.text(laid.at(cell)));
        }
        var row = "(MATCH(0,%s,0)+1)".formatted(cells);
        return new Spot(
                "\"第\"&%s&\"行\"".formatted(row),
                "%s&%s".formatted(Term.Excel.text(laid.at(laid.places().get(0))), row));
    }

    private static List<String> subjects(@Nullable Assertion check, LaidForm laid) {
        return check == null
                ? List.<String>of()
                : check.subjects().stream()
                        .filter(subject -> subject.table() == laid.form()
                                && laid.form().single()
                                && subject.column() < laid.places().size())
                        .map(subject -> laid.places().get(subject.column()).replace("$", ""))
                        .toList();
    }

    /** How each rule stands in each form, in the order of the scheme. */
    private List<Line> lines() {
        return outcomes.stream()
                .collect(groupingBy(
                        outcome -> outcome.rule().id() + " "
                                + outcome.laid().form().code(),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .stream()
                .map(SelfCheck::line)
                .toList();
    }

    private static Line line(List<Outcome> same) {
        var first = same.get(0);
        var failures = same.stream()
                .map(outcome -> "COUNTIF(%s,0)".formatted(outcome.outcomes()))
                .collect(joining("+"));
        var judged = same.stream()
                .map(outcome -> "COUNT(%s)".formatted(outcome.outcomes()))
                .collect(joining("+"));
        return new Line(
                first.rule(),
                first.laid().form(),
                failures,
                judged,
                ofFirst(same, Spot::where),
                ofFirst(same, Spot::link));
    }

    /** What is to be said of the first check that fails. */
    private static String ofFirst(List<Outcome> same, Function<Spot, String> said) {
        var formula = "\"\"";
        for (int i = same.size() - 1; i >= 0; i--) {
            var outcome = same.get(i);
            formula = "IF(COUNTIF(%s,0)>0,%s,%s)".formatted(outcome.outcomes(), said.apply(outcome.spot()), formula);
        }
        return formula;
    }

    /** How each rule stands in each form. */
    public RuleStates states() {
        return states;
    }

    /** How many entries a form has, as a formula; of a form that is no ledger, 1 if anything was filled in. */
    public String entries(Form form) {
        return calculating(form).count();
    }

    /** What a ledger shows beside each entry, as a formula: ✓, or the first rule that fails; nothing where there is no entry. */
    public String verdict(Form ledger) {
        return calculating(ledger).verdict();
    }

    private Calculation calculating(Form form) {
        var sheet = sheets.get(form.code());
        if (sheet == null) {
            throw new IllegalArgumentException("not laid: " + form);
        }
        return sheet;
    }

    /** Every check, and where its outcomes stand. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** Adds the sheet that calculates, hidden, behind those that are there. */
    public void write(XSSFWorkbook workbook) {
        CalculatingSheet.write(workbook, sheets.values(), codes, states);
    }
}
