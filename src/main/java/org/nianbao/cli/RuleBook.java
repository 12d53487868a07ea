package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Statement;
import org.nianbao.submission.Finding;

/**
 * Rules of a scheme, for people to read and print (审核关系册): Markdown, form by form.
 *
 * <pre>
 * ## B03 党员名册及党费收缴台账
 *
 * ### R317 全年应交等于月应交乘应交月数
 *
 * - 级别：强制
 * - 范围：行内
 * - 公式：`全年应交 = 月应交党费 × 应交月数`
 *   - 容差：± 0.05
 * …
 * </pre>
 *
 * @param rules some of the scheme's or all of them, in its order
 */
record RuleBook(Scheme scheme, List<Rule> rules) {

    private static final String INTAKE = "收表审核";

    @Override
    public String toString() {
        var text = new StringBuilder("# %s 审核关系册%n%n".formatted(scheme.edition().title()));
        text.append("审核关系 %d 条：强制 %d 条，核实 %d 条，提示 %d 条。%n"
                .formatted(rules.size(), count(Level.MANDATORY), count(Level.VERIFY), count(Level.NOTICE)));
        var explained = scheme.formsRuledBy(rules);
        var chapter = "";
        for (var rule : rules) {
            var next = chapter(rule);
            if (!next.equals(chapter)) {
                text.append(heading(next));
                explained.stream().filter(form -> form == rule.form()).forEach(form -> text.append(meanings(form)));
                chapter = next;
            }
            text.append(entry(rule));
        }
        explained.stream()
                .filter(form -> rules.stream().noneMatch(rule -> rule.form() == form))
                .forEach(form -> text.append(heading(form.label())).append(meanings(form)));
        return text.toString();
    }

    private static String heading(String chapter) {
        return "\n## " + chapter + "\n";
    }

    /** What the columns of a form mean; a line is explained once, and not for each of its values. */
    private static String meanings(Form form) {
        var named = form.lines().isEmpty()
                ? form.columns().stream()
                        .map(column -> line(column.name(), plain(column.meaning())))
                        .collect(joining())
                : IntStream.range(0, form.lines().size())
                        .mapToObj(index -> line(
                                form.lines().get(index).code() + " "
                                        + plain(form.lines().get(index).name()),
                                plain(form.columns()
                                        .get(index * form.values().size())
                                        .meaning())))
                        .collect(joining());
        return named.isEmpty() ? "" : "\n指标解释：\n\n" + named;
    }

    private long count(Level level) {
        return rules.stream().filter(rule -> rule.level() == level).count();
    }

    private static String chapter(Rule rule) {
        return Optional.ofNullable(rule.form()).map(Form::label).orElse(INTAKE);
    }

    private static String entry(Rule rule) {
        return "\n### %s %s\n\n".formatted(rule.id(), plain(rule.title()))
                + line("级别", rule.level().chinese())
                + line("范围", rule.scope().chinese())
                + Statement.of(rule).stream()
                        .map(statement -> statement(rule, statement))
                        .collect(joining())
                + line("处理办法", plain(rule.instruction()))
                + line("依据", plain(rule.basis()));
    }

    private static String statement(Rule rule, Statement statement) {
        var forms = statement.forms().stream().map(Form::label).collect(joining("、"));
        return line("公式", "`" + statement.formula() + "`")
                + line("  ", "容差", statement.tolerance().isEmpty() ? "" : "± " + plain(statement.tolerance()))
                + line("  ", "参数", parameters(statement.parameters()))
                + line(
                        "  ",
                        "级别",
                        statement.level() == rule.level()
                                ? ""
                                : statement.level().chinese())
                + line("  ", "适用", statement.forms().size() == 1 ? "" : forms)
                + line("  ", "审核意见", plain(statement.message()));
    }

    private static String parameters(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + plain(shown(parameter.getValue())))
                .collect(joining("，"));
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? Finding.number(number) : value.toString();
    }

    private static String line(String key, String value) {
        return line("", key, value);
    }

    private static String line(String indent, String key, String value) {
        return value.isEmpty() ? "" : "%s- %s：%s\n".formatted(indent, key, value);
    }

    /** Returns a text in which Markdown's special characters are escaped. */
    private static String plain(String text) {
        return text.replaceAll("[\\\\`*_<>\\[\\]#]", "\\\\$0");
    }
}
