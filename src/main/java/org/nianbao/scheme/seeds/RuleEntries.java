package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Condition;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Rule.Check;
import org.nianbao.scheme.Scope;

/** The rules: those of intake in {@code intake.yaml}, all others in the file of the form they start from. */
final class RuleEntries {

    static final String INTAKE = "intake.yaml";

    private static final String SCOPES = "文件、格式、行内、表内、表间、跨村、同期之一";
    private static final String LEVELS = "强制、核实、提示之一";
    private static final String DEFAULT_MESSAGE = "应有 %s；左边是 {左}，右边是 {右}，相差 {差}";

    private final FormFiles forms;
    private final Formulas formulas;
    private final Set<String> ids = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    private RuleEntries(FormFiles forms, Formulas formulas) {
        this.forms = forms;
        this.formulas = formulas;
    }

    static List<Rule> read(SeedFiles files, FormFiles forms, Formulas formulas) {
        var read = new RuleEntries(forms, formulas);
        files.yaml(INTAKE).ifPresent(file -> {
            file.entries("rules").forEach(entry -> read.add(entry, null));
            file.finished();
        });
        forms.withEntries().forEach(form -> {
            form.getValue().entries("rules").forEach(entry -> read.add(entry, form.getKey()));
            form.getValue().finished();
        });
        return read.rules;
    }

    private void add(Entry entry, @Nullable Form form) {
        var id = entry.text("id");
        if (!ids.add(id)) {
            entry.fault("id", "审核关系 %s 重复".formatted(id));
        }
        var scope = entry.<Optional<Scope>>read("scope", Optional.empty(), SCOPES, RuleEntries::scope);
        var level = entry.read("level", Level.MANDATORY, LEVELS, Level::named);
        var title = entry.text("title");
        var instruction = entry.text("instruction");
        var basis = entry.text("basis", "");
        if (scope.isPresent() && isInItsPlace(entry, scope.get(), form)) {
            var checks = form == null ? List.<Check>of() : checks(entry, scope.get(), level, form);
            if (scope.get().isIntake() || !checks.isEmpty()) {
                rules.add(new Rule(id, scope.get(), level, form, title, instruction, basis, checks));
            }
        }
        entry.finished();
    }

    private static boolean isInItsPlace(Entry entry, Scope scope, @Nullable Form form) {
        if (scope.isIntake() != (form == null)) {
            entry.fault("scope", "文件、格式审核写在 %s，其余写在所属的表".formatted(INTAKE));
            return false;
        }
        return true;
    }

    private List<Check> checks(Entry entry, Scope scope, Level level, Form form) {
        if (!entry.has("checks")) {
            return check(entry, scope, level, form).toList();
        }
        return entry.entries("checks")
                .flatMap(item -> {
                    var own = item.has("level") ? item.read("level", level, LEVELS, Level::named) : level;
                    var checks = check(item, scope, own, form).toList();
                    item.finished();
                    return checks.stream();
                })
                .toList();
    }

    /** The check of a form, and the same of every form like it; if it is about lines, one of each. */
    private Stream<Check> check(Entry entry, Scope scope, Level level, Form form) {
        var message = entry.text("message", DEFAULT_MESSAGE.formatted(entry.text("formula")));
        return RuleText.ofEach(entry, form)
                .flatMap(text -> check(
                        entry,
                        scope,
                        new Draft(form, level, text, RuleText.withParameters(text.apply(message), formulas))));
    }

    /** A check without its condition. */
    private record Draft(Form form, Level level, UnaryOperator<String> text, String message) {

        Draft of(Form other) {
            return new Draft(other, level, text, message);
        }

        Check with(Condition condition) {
            return new Check(form, level, condition, message);
        }
    }

    private Stream<Check> check(Entry entry, Scope scope, Draft draft) {
        var form = draft.form();
        return condition(entry, draft)
                .filter(condition -> canFire(entry, condition.tables().isEmpty()))
                .filter(condition -> scope == Scope.YEAR_ON_YEAR
                        || formulas.isOfThisYear(entry, "formula", condition.tables(), scope.chinese() + "审核"))
                .filter(condition -> scope != Scope.CROSS_UNIT || speaksOfAll(entry, condition, form))
                .filter(condition ->
                        canBeSaid(entry, draft.message(), hasRow(condition, form) ? sayable(scope, form) : Set.of()))
                .map(condition -> Stream.concat(Stream.of(draft.with(condition)), likewise(entry, draft)))
                .orElse(Stream.empty());
    }

    private Optional<Condition> condition(Entry entry, Draft draft) {
        return formulas.condition(entry, "formula", draft.form(), draft.text());
    }

    private Stream<Check> likewise(Entry entry, Draft model) {
        return forms.like(model.form())
                .map(model::of)
                .flatMap(draft -> condition(entry, draft).stream().map(draft::with));
    }

    private static boolean hasRow(Condition condition, Form form) {
        return form.single() || condition.checks().stream().allMatch(org.nianbao.formula.Check::isAboutRows);
    }

    /** What the placeholders of a message about a row may stand for. Between units that is nothing personal. */
    private static Set<String> sayable(Scope scope, Form form) {
        if (scope != Scope.CROSS_UNIT) {
            return Set.copyOf(form.columnNames());
        }
        var names = form.columns().stream()
                .filter(column -> !column.personal().isPersonal())
                .map(Column::name);
        return Stream.concat(Stream.of(Check.OTHERS), names).collect(toSet());
    }

    private static boolean canBeSaid(Entry entry, String message, Set<String> sayable) {
        var known = Stream.concat(Check.SIDES.stream(), sayable.stream())
                .map(Names::normalised)
                .collect(toSet());
        var unknown = Check.PLACEHOLDER
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(Names.normalised(name)))
                .toList();
        unknown.forEach(name -> entry.fault("message", "“message”里的 {%s} 不是 {左} {右} {差}，也不是这一行的栏".formatted(name)));
        return unknown.isEmpty();
    }

    /** Between units there is no one cell to speak of, but in each row of a ledger. */
    private static boolean speaksOfAll(Entry entry, Condition condition, Form form) {
        var ofOne = condition.checks().stream()
                .flatMap(check -> check.subjects().stream())
                .anyMatch(subject -> form.single() || subject.table() != form);
        if (ofOne) {
            entry.fault("scope", "跨村审核要用 SUM、COUNT、DISTINCT 等汇总，或者写本台账各行的栏，不能直接用某一格");
        }
        return !ofOne;
    }

    private static boolean canFire(Entry entry, boolean readsNothing) {
        if (readsNothing) {
            entry.fault("formula", "这条审核关系没有用到任何指标栏，不会有审核意见");
        }
        return !readsNothing;
    }

    private static Optional<Optional<Scope>> scope(String text) {
        return Scope.named(text).map(Optional::of);
    }
}
