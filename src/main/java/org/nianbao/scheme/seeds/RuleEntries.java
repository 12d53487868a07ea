package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Condition;
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

    private final Formulas formulas;
    private final Set<String> ids = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    private RuleEntries(Formulas formulas) {
        this.formulas = formulas;
    }

    static List<Rule> read(SeedFiles files, FormFiles forms, Formulas formulas) {
        var read = new RuleEntries(formulas);
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
            var checks = scope.get().isIntake() ? List.<Check>of() : checks(entry, scope.get(), form);
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

    private List<Check> checks(Entry entry, Scope scope, @Nullable Form form) {
        var home = scope == Scope.ROW ? form : null;
        var alone = scope == Scope.CROSS_UNIT;
        if (!entry.has("checks")) {
            return check(entry, home, alone).stream().toList();
        }
        return entry.entries("checks")
                .flatMap(item -> {
                    var check = check(item, home, alone);
                    item.finished();
                    return check.stream();
                })
                .toList();
    }

    private Optional<Check> check(Entry entry, @Nullable Form home, boolean ofTownship) {
        var message = entry.text("message", DEFAULT_MESSAGE.formatted(entry.text("formula")));
        return formulas.condition(entry, "formula", home)
                .filter(condition -> canFire(entry, condition.tables().isEmpty()))
                .filter(condition -> !ofTownship || speaksOfAll(entry, condition))
                .map(condition -> new Check(condition, message));
    }

    /** Between units there is no one cell to speak of. */
    private static boolean speaksOfAll(Entry entry, Condition condition) {
        var ofOne =
                condition.checks().stream().anyMatch(check -> !check.subjects().isEmpty());
        if (ofOne) {
            entry.fault("formula", "跨村审核要用 SUM、COUNT、DISTINCT 等汇总，不能直接用某一格");
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
