package org.nianbao.scheme.seeds;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.FormView;
import org.nianbao.formula.Formula;
import org.nianbao.formula.FormulaException;
import org.nianbao.formula.Names;
import org.nianbao.formula.Requirement;
import org.nianbao.formula.Vocabulary;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.ReferenceForm;
import org.nianbao.scheme.Scope;

/** Compiles the formulas of a scheme against its forms and parameters; a formula that does not compile is a fault. */
final class FormulaCompiler implements Vocabulary {

    private static final char TOLERANCE = '±';

    private final Map<String, Object> parameters;
    private final Map<String, Object> parametersByNormalisedName = new HashMap<>();
    private final FormFiles files;
    private final List<Form> forms;
    private final Set<String> brokenForms;
    private final Set<String> doubtfulParameters;
    private final boolean parametersKnown;
    private final Map<String, Formula> numbers = new HashMap<>();
    private final Map<Written, Requirement> conditions = new HashMap<>();

    /** A condition as the scheme writes it, with its place. */
    private record Written(String text, Scope scope, Form home) {}

    FormulaCompiler(EditionFile edition, FormFiles files) {
        this(edition.edition().parameters(), edition.doubtful(), edition.isKnown(), files);
    }

    private FormulaCompiler(
            Map<String, Object> parameters, Set<String> doubtful, boolean parametersKnown, FormFiles files) {
        this.parameters = parameters;
        parameters.forEach((name, value) -> parametersByNormalisedName.putIfAbsent(Names.normalised(name), value));
        doubtfulParameters = doubtful;
        this.parametersKnown = parametersKnown;
        this.files = files;
        forms = files.forms();
        brokenForms = files.broken();
    }

    /** Returns the compiler with other parameters; formulas that do not use those need not be compiled again. */
    FormulaCompiler with(Map<String, Object> others) {
        var changed = new FormulaCompiler(others, doubtfulParameters, parametersKnown, files);
        numbers.forEach((text, formula) -> {
            if (changed.agreesWith(this, formula.parameters())) {
                changed.numbers.put(text, formula);
            }
        });
        conditions.forEach((written, condition) -> {
            if (changed.agreesWith(this, condition.parameters().keySet())) {
                changed.conditions.put(written, condition);
            }
        });
        return changed;
    }

    private boolean agreesWith(FormulaCompiler other, Set<String> names) {
        return names.stream().allMatch(name -> parameter(name).equals(other.parameter(name)));
    }

    /** Returns the indicator's formula under a key, or empty and a fault. */
    Optional<Formula> number(YamlEntry entry, String key) {
        return compiled(entry, key, UnaryOperator.identity(), this::number)
                .filter(formula -> isOfThisYear(entry, key, formula.tables(), "指标"));
    }

    /** Returns whether only submitted rows are read; reports a fault otherwise. */
    boolean isOfThisYear(YamlEntry entry, String key, Collection<FormView> tables, String what) {
        var others = tables.stream().filter(ReferenceForm.class::isInstance).toList();
        others.forEach(other -> entry.fault(key, "%s里不能用 %s，只有同期审核可以".formatted(what, other.code())));
        return others.isEmpty();
    }

    /** Returns the condition under a key, over the rows of a form or over all that the scope covers. */
    Optional<Requirement> condition(YamlEntry entry, String key, Scope scope, Form home, UnaryOperator<String> change) {
        return brokenForms.contains(home.code())
                ? Optional.empty()
                : compiled(entry, key, change, text -> condition(new Written(text, scope, home)))
                        .filter(condition -> comparesNothingPersonal(entry, key, condition));
    }

    /**
     * Requires that no personal values of last year are compared: they are kept as tokens, which equal nothing that is
     * submitted.
     */
    private static boolean comparesNothingPersonal(YamlEntry entry, String key, Requirement condition) {
        var personal = condition.references().stream()
                .filter(reference -> reference.table() instanceof ReferenceForm other
                        && other.form().isPersonal(reference.column()))
                .toList();
        personal.forEach(reference -> entry.fault(key, "%s 是个人信息，上年的只存代号，不能用来比较".formatted(reference)));
        return personal.isEmpty();
    }

    /** The vocabulary of a form that is like another. */
    private record Likeness(FormulaCompiler formulas, Form form) implements Vocabulary {

        @Override
        public Optional<FormView> table(String code) {
            return formulas.table(code, own -> formulas.files.standIn(form, own).or(() -> formulas.form(own)));
        }

        @Override
        public Collection<String> tableCodes() {
            return formulas.tableCodes();
        }

        @Override
        public Collection<String> parameterNames() {
            return formulas.parameterNames();
        }

        @Override
        public Optional<Object> parameter(String name) {
            return formulas.parameter(name);
        }
    }

    private Formula number(String text) {
        return numbers.computeIfAbsent(text, written -> {
            var formula = Formula.number(written, this);
            formula.requireSense();
            return formula;
        });
    }

    private Requirement condition(Written written) {
        return conditions.computeIfAbsent(written, one -> condition(one.text(), one.scope(), one.home()));
    }

    /** Compiles a condition. A tolerance follows it, after {@value #TOLERANCE}: {@code 甲 = 乙 ± 0.05}. */
    private Requirement condition(String text, Scope scope, Form home) {
        var sign = text.indexOf(TOLERANCE);
        return sign < 0
                ? condition(text, null, scope, home)
                : condition(
                        text.substring(0, sign).strip(),
                        text.substring(sign + 1).strip(),
                        scope,
                        home);
    }

    private Requirement condition(String text, @Nullable String tolerance, Scope scope, Form home) {
        var vocabulary = new Likeness(this, home);
        var condition = scope == Scope.CROSS_UNIT
                ? Formula.conditionBetweenUnits(text, tolerance, vocabulary, home)
                : Formula.condition(text, tolerance, vocabulary, home);
        condition.requireSense();
        return condition;
    }

    private <T> Optional<T> compiled(
            YamlEntry entry, String key, UnaryOperator<String> change, Function<String, T> compiler) {
        var text = change.apply(entry.text(key));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(compiler.apply(text));
        } catch (FormulaException e) {
            if (!dependsOnUnreadable(text)) {
                tell(entry, key, text, e);
            }
            return Optional.empty();
        }
    }

    private void tell(YamlEntry entry, String key, String text, FormulaException fault) {
        var message = "公式“%s”%s".formatted(text, fault.getMessage());
        var model = fault.missing().flatMap(this::othersColumn);
        if (model.isPresent()) {
            entry.fault(key, message + model.get(), model.get());
        } else if (fault.unknown().isEmpty()) {
            entry.onlyFault(key, message);
        } else {
            entry.fault(key, message, fault.unknown());
        }
    }

    /** Returns the message for a column that a form lacks because it is like another form than the author meant. */
    private Optional<String> othersColumn(FormulaException.Missing missing) {
        return files.model(missing.table().code()).flatMap(model -> {
            var others = forms.stream()
                    .filter(form ->
                            form.column(Names.normalised(missing.column())).isPresent())
                    .filter(form -> files.model(form.code()).isEmpty())
                    .map(Form::code)
                    .toList();
            return Optional.of("：它参照的是 %s（%s/%s.yaml 的 like），%s 才有这一栏"
                            .formatted(model, FormFiles.FOLDER, missing.table().code(), String.join("、", others)))
                    .filter(told -> !others.isEmpty());
        });
    }

    /** Returns whether a formula may fail only because something that it names is itself faulty. */
    boolean dependsOnUnreadable(String text) {
        var plain = Names.normalised(text);
        return files.areLost()
                || brokenForms.stream().anyMatch(plain::contains)
                || files.doubtful().stream().anyMatch(plain::contains)
                || doubtfulParameters.stream().map(Names::normalised).anyMatch(plain::contains)
                || !parametersKnown && plain.contains("参数.");
    }

    @Override
    public Optional<FormView> table(String code) {
        return table(code, this::form);
    }

    private Optional<FormView> table(String code, Function<String, Optional<Form>> own) {
        return own.apply(code).<FormView>map(form -> form).or(() -> ReferenceForm.named(code, own));
    }

    private Optional<Form> form(String code) {
        for (var form : forms) {
            if (form.code().equals(code)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    @Override
    public Collection<String> tableCodes() {
        return forms.stream().map(Form::code).toList();
    }

    @Override
    public Collection<String> parameterNames() {
        return parameters.keySet();
    }

    @Override
    public Optional<Object> parameter(String name) {
        return Optional.ofNullable(parametersByNormalisedName.get(Names.normalised(name)));
    }
}
