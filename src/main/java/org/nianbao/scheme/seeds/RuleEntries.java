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
import org.nianbao.formula.Assertion;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Names;
import org.nianbao.formula.Requirement;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Rule.Check;
import org.nianbao.scheme.Scope;

/** The rules: those of intake in {@code intake.yaml}, all others in the file of the form that defines them. */
final class RuleEntries {

    static final String INTAKE = "intake.yaml";

    private static final String SCOPES = "文件、格式、行内、表内、表间、跨村、同期之一";
    private static final String LEVELS = "强制、核实、提示之一";

    private final FormFiles forms;
    private final FormulaCompiler formulas;
    private final Set<String> ids = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    private RuleEntries(FormFiles forms, FormulaCompiler formulas) {
        this.forms = forms;
        this.formulas = formulas;
    }

    static List<Rule> read(SeedFiles files, FormFiles forms, FormulaCompiler formulas) {
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

    private void add(YamlEntry entry, @Nullable Form form) {
        var id = entry.name("id", NameKind.CODE);
        if (!ids.add(NameKind.alike(id))) {
            entry.fault("id", "审核关系 %s 重复".formatted(id));
        }
        var scope = entry.<Optional<Scope>>read("scope", Optional.empty(), SCOPES, RuleEntries::scope);
        var level = entry.read("level", Level.MANDATORY, LEVELS, Level::named);
        var title = entry.text("title");
        var instruction = entry.text("instruction");
        var basis = entry.text("basis", "");
        if (scope.isEmpty() || !isInItsPlace(entry, scope.get(), form)) {
            entry.abandon();
        } else {
            var checks = form == null ? List.<Check>of() : checks(entry, scope.get(), level, form);
            if (form == null || !checks.isEmpty()) {
                rules.add(new Rule(id, scope.get(), level, form, title, instruction, basis, checks));
            }
        }
        entry.finished();
    }

    private static boolean isInItsPlace(YamlEntry entry, Scope scope, @Nullable Form form) {
        var inPlace = form == null ? scope.isIntake() || scope == Scope.CROSS_UNIT : !scope.isIntake();
        if (!inPlace) {
            entry.fault("scope", "文件、格式审核和由程序判断的跨村审核写在 %s，其余写在所属的表".formatted(INTAKE));
        }
        return inPlace;
    }

    private List<Check> checks(YamlEntry entry, Scope scope, Level level, Form form) {
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

    /**
     * Returns the check of a form, and the same check of every form like it; for a check of lines, one for each line.
     */
    private Stream<Check> check(YamlEntry entry, Scope scope, Level level, Form form) {
        entry.text("formula");
        var message = entry.text("message", "");
        return texts(entry, form).flatMap(text -> check(entry, scope, new Draft(form, level, text, message)));
    }

    /** Returns nothing for a faulty form, because its lines are unknown. */
    private Stream<UnaryOperator<String>> texts(YamlEntry entry, Form form) {
        if (forms.broken().contains(form.code())) {
            entry.node(RuleText.LINES);
            return Stream.of(UnaryOperator.identity());
        }
        return RuleText.ofEach(entry, form);
    }

    /** A check without its condition. */
    private record Draft(Form form, Level level, UnaryOperator<String> text, String message) {

        Draft of(Form other) {
            return new Draft(other, level, text, message);
        }

        /** Returns the message if the condition does not hold; by default it states what should hold, and the sides. */
        String message(Requirement condition, FormulaCompiler formulas) {
            var said = message.isEmpty()
                    ? "应有 " + condition + MessageSides.of(condition).told()
                    : text.apply(message);
            return RuleText.withParameters(said, formulas);
        }
    }

    private Stream<Check> check(YamlEntry entry, Scope scope, Draft draft) {
        var form = draft.form();
        return condition(entry, scope, draft)
                .filter(condition -> canFire(entry, condition.tables().isEmpty()))
                .filter(condition -> isWithinItsScope(entry, scope, form, condition.tables()))
                .filter(condition -> scope == Scope.YEAR_ON_YEAR
                        || formulas.isOfThisYear(entry, "formula", condition.tables(), scope.chinese() + "审核"))
                .filter(condition -> canBeSaid(
                        entry, draft.message(condition, formulas), condition, sayable(condition, scope, form)))
                .map(condition -> Stream.concat(Stream.of(check(draft, condition)), likewise(entry, scope, draft)))
                .orElse(Stream.empty());
    }

    private Check check(Draft draft, Requirement condition) {
        return new Check(draft.form(), draft.level(), condition, draft.message(condition, formulas));
    }

    private Optional<Requirement> condition(YamlEntry entry, Scope scope, Draft draft) {
        return formulas.condition(entry, "formula", scope, draft.form(), draft.text());
    }

    private Stream<Check> likewise(YamlEntry entry, Scope scope, Draft model) {
        return forms.like(model.form())
                .map(model::of)
                .flatMap(draft -> condition(entry, scope, draft).stream().map(condition -> check(draft, condition)));
    }

    /** Returns the placeholders that a message may use besides the sides: the columns of the row that is judged. */
    private static Set<String> sayable(Requirement condition, Scope scope, Form form) {
        var hasRow = condition.checks().stream().allMatch(Assertion::isAboutRows);
        if (scope == Scope.CROSS_UNIT) {
            return hasRow ? sayableBetweenUnits(condition, form) : Set.of();
        }
        return hasRow || form.single() ? Set.copyOf(form.columnNames()) : Set.of();
    }

    /**
     * Returns the placeholders of a rule between units: nothing personal, and the other units only if their rows are
     * searched.
     */
    private static Set<String> sayableBetweenUnits(Requirement condition, Form form) {
        var names = form.columns().stream()
                .filter(column -> !column.personal().isPersonal())
                .map(Column::name);
        var findsOthers =
                condition.checks().stream().noneMatch(check -> check.key().isEmpty());
        return Stream.concat(findsOthers ? Stream.of(Check.OTHERS) : Stream.empty(), names)
                .collect(toSet());
    }

    private boolean canBeSaid(YamlEntry entry, String message, Requirement condition, Set<String> sayable) {
        var known = Stream.concat(Check.SIDES.stream(), sayable.stream())
                .map(Names::normalised)
                .collect(toSet());
        var unknown = Check.PLACEHOLDER
                .matcher(message)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(Names.normalised(name)) && !formulas.dependsOnUnreadable(name))
                .toList();
        var empty = MessageSides.of(condition).emptyIn(message);
        empty.forEach((name, reason) -> entry.fault("message", "“message”里的 {%s} 是空的：%s".formatted(name, reason)));
        unknown.forEach(name -> entry.fault("message", "“message”里的 {%s} 不是 {左} {右} {差}，也不是这一行的栏".formatted(name)));
        var isPaired = Check.PLACEHOLDER.matcher(message).replaceAll("").chars().noneMatch(c -> c == '{' || c == '}');
        if (!isPaired) {
            entry.fault("message", "“message”里的花括号没有配对，会照样写给各单位：%s".formatted(message));
        }
        return unknown.isEmpty() && empty.isEmpty() && isPaired;
    }

    private static boolean isWithinItsScope(YamlEntry entry, Scope scope, Form form, Set<FormView> tables) {
        var others = scope == Scope.ROW || scope == Scope.FORM
                ? tables.stream()
                        .filter(table -> !table.equals(form))
                        .map(FormView::code)
                        .toList()
                : List.<String>of();
        if (!others.isEmpty()) {
            entry.fault(
                    "formula",
                    "%s审核只看 %s 自己的栏，公式里还有 %s；请把 scope 改为 表间"
                            .formatted(scope.chinese(), form.code(), String.join("、", others)));
        }
        return others.isEmpty();
    }

    private static boolean canFire(YamlEntry entry, boolean readsNothing) {
        if (readsNothing) {
            entry.fault("formula", "这条审核关系没有用到任何指标栏，不会有审核意见");
        }
        return !readsNothing;
    }

    private static Optional<Optional<Scope>> scope(String text) {
        return Scope.named(text).map(Optional::of);
    }
}
