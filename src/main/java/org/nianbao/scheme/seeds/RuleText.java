package org.nianbao.scheme.seeds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Line;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Replaces the placeholders in the formulas and messages of rules that are known when the scheme is read: {@code {行}},
 * {@code {指标}} and {@code {单位}} for each of an entry's {@code lines}, {@code {参数.名称}} in a message.
 */
final class RuleText {

    static final String LINES = "lines";
    private static final String ALL = "all";
    private static final Pattern PARAMETER = Pattern.compile("\\{参数\\.([^{}]+)}");

    private RuleText() {}

    /**
     * Returns the replacement of the texts of an entry: one for each of its lines or, if it has none, the texts as they
     * are.
     */
    static Stream<UnaryOperator<String>> ofEach(YamlEntry entry, Form form) {
        return entry.has(LINES)
                ? lines(entry, form).map(line -> about(form, line))
                : Stream.of(UnaryOperator.identity());
    }

    private static Stream<Line> lines(YamlEntry entry, Form form) {
        return entry.node(LINES).filter(ScalarNode.class::isInstance).isPresent()
                ? entry.read(LINES, form.lines(), "行的代码，写作 [甲, 乙]，或 all", text -> all(form, text)).stream()
                : entry.texts(LINES).stream().flatMap(code -> line(entry, form, code));
    }

    private static Optional<List<Line>> all(Form form, String text) {
        return Optional.of(form.lines()).filter(lines -> text.equals(ALL));
    }

    private static Stream<Line> line(YamlEntry entry, Form form, String code) {
        var found =
                form.lines().stream().filter(line -> line.code().equals(code)).toList();
        if (found.isEmpty()) {
            entry.fault(LINES, "%s 没有代码是“%s”的行".formatted(form.code(), code));
        }
        return found.stream();
    }

    private static UnaryOperator<String> about(Form form, Line line) {
        var unit = form.columns()
                .get(form.lines().indexOf(line) * form.values().size())
                .unit();
        return text ->
                text.replace("{行}", line.code()).replace("{指标}", line.name()).replace("{单位}", unit);
    }

    /** Returns the message with the values of parameters; an unknown one stays as it is. */
    static String withParameters(String message, FormulaCompiler formulas) {
        return PARAMETER
                .matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(formulas.parameter(Names.normalised(found.group(1)))
                        .map(RuleText::shown)
                        .orElse(found.group())));
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
