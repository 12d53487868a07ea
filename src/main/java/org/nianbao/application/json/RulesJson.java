package org.nianbao.application.json;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Statement;
import org.nianbao.submission.Finding;

/** The answer of {@code rules}: the rule book, or part of it. */
public record RulesJson(
        int year,
        String title,
        List<EntryJson> rules,

        @JsonPropertyDescription("The forms all of whose rules are listed, with the meaning of their columns.")
        List<SchemeJson.FormJson> forms) {

    /** A rule, with all that the rule book has on it. */
    public record EntryJson(
            String id,

            @JsonPropertyDescription("文件, 格式, 行内, 表内, 表间, 跨村 or 同期.")
            String scope,

            @JsonPropertyDescription("强制, 核实 or 提示.") String level,
            String title,

            @JsonPropertyDescription("The code of the form; empty for a rule of intake.")
            String form,

            @JsonPropertyDescription("None for a rule of intake.")
            List<StatementJson> checks,

            @JsonPropertyDescription("What the unit is to do.")
            String instruction,

            @JsonPropertyDescription("The regulation that it rests on; may be empty.")
            String basis) {

        static EntryJson of(Rule rule) {
            return new EntryJson(
                    rule.id(),
                    rule.scope().chinese(),
                    rule.level().chinese(),
                    rule.title(),
                    Optional.ofNullable(rule.form()).map(Form::code).orElse(""),
                    Statement.of(rule).stream().map(StatementJson::of).toList(),
                    rule.instruction(),
                    rule.basis());
        }
    }

    /** What a rule states. */
    public record StatementJson(
            String formula,

            @JsonPropertyDescription("Empty if the formula must hold exactly.")
            String tolerance,

            @JsonPropertyDescription("The parameters that the formula uses, with their values.")
            Map<String, String> parameters,

            @JsonPropertyDescription("强制, 核实 or 提示.") String level,

            @JsonPropertyDescription("The codes of the forms over whose rows it is judged.")
            List<String> forms,

            String message) {

        static StatementJson of(Statement statement) {
            var parameters = new LinkedHashMap<String, String>();
            statement.parameters().forEach((name, value) -> parameters.put(name, shown(value)));
            return new StatementJson(
                    statement.formula(),
                    statement.tolerance(),
                    parameters,
                    statement.level().chinese(),
                    statement.forms().stream().map(Form::code).toList(),
                    statement.message());
        }

        private static String shown(Object value) {
            return value instanceof BigDecimal number ? Finding.number(number) : value.toString();
        }
    }

    /** Returns rules of a scheme in the given order. */
    public static RulesJson of(Scheme scheme, List<Rule> rules) {
        return new RulesJson(
                scheme.year(),
                scheme.edition().title(),
                rules.stream().map(EntryJson::of).toList(),
                scheme.formsRuledBy(rules).stream().map(SchemeJson.FormJson::of).toList());
    }
}
