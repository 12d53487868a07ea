package org.nianbao.scheme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement of a rule, as it is written once in the scheme.
 *
 * @param parameters those that the formula uses, with their values
 * @param forms those over whose rows it is judged: the rule's, and the forms like it
 */
public record Statement(
        String formula,
        String tolerance,
        Map<String, Object> parameters,
        Level level,
        String message,
        List<Form> forms) {

    public Statement {
        forms = List.copyOf(forms);
    }

    private record Written(String formula, String tolerance, Level level, String message) {

        static Written of(Rule.Check check) {
            var condition = check.condition();
            return new Written(condition.text(), condition.tolerance(), check.level(), check.message());
        }
    }

    /** Returns the statements of a rule, in the order of the scheme; a rule of intake has none. */
    public static List<Statement> of(Rule rule) {
        return rule.checks().stream().collect(groupingBy(Written::of, LinkedHashMap::new, toList())).values().stream()
                .map(Statement::of)
                .toList();
    }

    private static Statement of(List<Rule.Check> same) {
        var first = same.get(0);
        var condition = first.condition();
        return new Statement(
                condition.text(),
                condition.tolerance(),
                condition.parameters(),
                first.level(),
                first.message(),
                same.stream().map(Rule.Check::form).toList());
    }

    /** Returns the formula with its tolerance, as the scheme has it. */
    public String written() {
        return tolerance.isEmpty() ? formula : formula + " ± " + tolerance;
    }
}
