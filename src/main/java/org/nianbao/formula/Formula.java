package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number made from the rows of one unit or of the township, such as an indicator. Immutable.
 *
 * <p>Since there may be many units it refers to columns in aggregates only.
 */
public final class Formula {

    private final String text;
    private final Node node;
    private final Set<FormView> tables;
    private final List<Aggregate> aggregates;

    private Formula(String text, Node node) {
        this.text = text;
        this.node = node;
        tables = tables(node);
        aggregates = node.aggregates().toList();
    }

    /**
     * Compiles the formula of an indicator.
     *
     * @throws FormulaException if it is not well-formed, or does not yield a number
     */
    public static Formula number(String text, Vocabulary vocabulary) {
        return new Formula(text, number(new Text(text, ""), NameScope.ofTownship(vocabulary)));
    }

    /**
     * Compiles a rule about one submission or, if there is a home, about each row of that form.
     *
     * @param tolerance the formula of the number by which a comparison of numbers with =, ≤ or ≥ may be missed
     * @throws FormulaException if either is not well-formed, or the rule does not yield a judgement
     */
    public static Requirement condition(
            String text, @Nullable String tolerance, Vocabulary vocabulary, @Nullable FormView home) {
        return condition(text, tolerance, NameScope.ofSubmission(vocabulary, home));
    }

    /**
     * Compiles a rule about many units, or about each row of the home form in one of them, even if it is the only one.
     *
     * @param tolerance the formula of the number by which a comparison of numbers with =, ≤ or ≥ may be missed
     * @throws FormulaException if either is not well-formed, or the rule does not yield a judgement
     */
    public static Requirement conditionBetweenUnits(
            String text, @Nullable String tolerance, Vocabulary vocabulary, FormView home) {
        return condition(text, tolerance, NameScope.ofUnits(vocabulary, home));
    }

    private static Requirement condition(String text, @Nullable String tolerance, NameScope scope) {
        var node = Parser.parse(new Text(text, ""), scope);
        if (node.type() != Type.LOGICAL) {
            throw node.source()
                    .fault("规则要是判断，而%s是%s", node.source().quoted(), node.type().title());
        }
        return tolerance == null
                ? new Requirement(text, "", node)
                : new Requirement(text, tolerance, Tolerance.applied(number(new Text(tolerance, "容差"), scope), node));
    }

    private static Node number(Text text, NameScope scope) {
        var node = Parser.parse(text, scope);
        if (node.type() != Type.NUMBER) {
            throw node.source()
                    .fault("结果要是数字，而%s是%s", node.source().quoted(), node.type().title());
        }
        return node;
    }

    /** Whether a name, in normalised form, already means something in every formula, so that nothing else can be called so. */
    public static boolean isReserved(String name) {
        return NameParser.isReserved(name) || Operator.isWord(name);
    }

    /**
     * Requires that no part of it comes out the same whatever is filled in.
     *
     * @throws FormulaException if one does
     */
    public void requireSense() {
        if (!tables.isEmpty()) {
            Sense.require(node);
        }
    }

    /** Whether the number can ever be this one, as far as that is known whatever is filled in. */
    public boolean canBe(BigDecimal number) {
        return Extents.numbers(node).canBe(number);
    }

    /** Whether the number can ever be that of another formula. */
    public boolean canMeet(Formula other) {
        return Extents.numbers(node).meets(Extents.numbers(other.node));
    }

    /** What is known of the number, as the predicate of a sentence: {@code 是不小于 0 的整数}. */
    public String extent() {
        return Extents.numbers(node).told();
    }

    /** Returns the number over rows, or null if it is blank or cannot be known. */
    public @Nullable BigDecimal value(Rows rows) {
        return value(tallies(rows));
    }

    /** Returns the number over all rows that were tallied, or null if it is blank or cannot be known. */
    public @Nullable BigDecimal value(Tallies tallies) {
        return number(node.value(new TalliedRows(aggregates, tallies), Evaluation.NO_ROW, Evaluation.NO_ROW));
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : null;
    }

    /** Returns what rows contribute to the number, alone or together with others. */
    public Tallies tallies(Rows rows) {
        return new Tallies(
                aggregates.stream().map(aggregate -> aggregate.tally(rows)).toList());
    }

    /** Returns the tallies of no rows at all. */
    public Tallies noTallies() {
        return tallies(table -> List.of());
    }

    /** Returns the tallies with a {@linkplain Tallies#content content}, which must be of this formula. */
    public Tallies tallies(List<List<String>> content) {
        if (content.size() != aggregates.size()) {
            throw new IllegalArgumentException("the tallies are of another formula than " + text);
        }
        return new Tallies(IntStream.range(0, content.size())
                .mapToObj(i -> aggregates.get(i).tally(content.get(i)))
                .toList());
    }

    /** Returns the number, and the rows that it is made of. */
    public Trace trace(Rows rows) {
        return trace(aggregates.stream().map(aggregate -> aggregate.trace(rows)).toList());
    }

    /** Returns the trace over several sets of rows together, given the trace over each. */
    public Trace merged(List<Trace> traces) {
        return traces.isEmpty()
                ? trace(table -> List.of())
                : trace(IntStream.range(0, aggregates.size())
                        .mapToObj(i -> traces.stream()
                                .map(trace -> trace.parts().get(i))
                                .reduce(Trace.Part::merged)
                                .orElseThrow())
                        .toList());
    }

    private Trace trace(List<Trace.Part> parts) {
        return new Trace(value(new Tallies(parts.stream().map(Trace.Part::tally).toList())), parts);
    }

    /** Whether the township's value is the sum of the units' values, whatever the rows. */
    public boolean additive() {
        return node.additivity() == Additivity.ADDITIVE;
    }

    /** The columns it reads, in order of appearance. */
    public Set<Reference> references() {
        return references(node);
    }

    /** The forms it depends on, also where it only counts their rows, in order of appearance. */
    public Set<FormView> tables() {
        return tables;
    }

    /** The names of the parameters it makes use of, in order of appearance. */
    public Set<String> parameters() {
        return inOrder(node.parameters().map(Parameter::name));
    }

    /** The formula as written. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    static Set<Reference> references(Node node) {
        return inOrder(node.cells().map(ColumnValue::reference));
    }

    static Set<FormView> tables(Node node) {
        return inOrder(node.tables());
    }

    private static <T> Set<T> inOrder(Stream<T> items) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(items.toList()));
    }
}
