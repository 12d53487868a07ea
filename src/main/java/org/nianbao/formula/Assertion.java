package org.nianbao.formula;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement that a rule makes about a submission or a row. Immutable. */
public final class Assertion {

    private static final Judgement HOLDS = new Judgement.Holds();
    private static final Judgement NOT_JUDGED = new Judgement.NotJudged();

    private final Node node;
    private final List<Reference> subjects;

    Assertion(Node node) {
        this.node = node;
        this.subjects = subjects(node);
    }

    private static List<Reference> subjects(Node node) {
        var direct = references(node.directCells());
        return direct.isEmpty() ? references(node.cells().filter(ColumnValue::isOfHomeRow)) : direct;
    }

    private static List<Reference> references(Stream<ColumnValue> cells) {
        return cells.map(ColumnValue::reference).distinct().toList();
    }

    /** Whether it is about each row of the home form by itself, and not about the submission as a whole. */
    public boolean isAboutRows() {
        return node.cells().anyMatch(ColumnValue::isOfHomeRow);
    }

    /** Whether it depends on rows that are gathered, such as those that are summed up, and so on all of them. */
    public boolean isAboutAll() {
        return gathers(node);
    }

    private static boolean gathers(Node node) {
        return node instanceof Aggregate || node.parts().stream().anyMatch(Assertion::gathers);
    }

    /**
     * Judges a submission.
     *
     * @param rows those of the submission, from which the row of a single form is taken even if it is the home; or those of
     *     many units
     * @param row the row of the home form that is to be judged; null if it is not {@linkplain #isAboutRows() about rows}
     */
    public Judgement judge(Rows rows, @Nullable RowView row) {
        var home = row == null ? Evaluation.NO_ROW : row;
        var value = node.value(rows, home, Evaluation.NO_ROW);
        if (Boolean.TRUE.equals(value)) {
            return HOLDS;
        }
        return Boolean.FALSE.equals(value) ? failure(conclusion(node), rows, home) : NOT_JUDGED;
    }

    private static Node conclusion(Node node) {
        return node instanceof Connective joined && joined.operator() == Operator.IMPLIES
                ? conclusion(joined.right())
                : node;
    }

    private static Judgement failure(Node node, Rows rows, RowView home) {
        if (node instanceof Comparison comparison) {
            return new Judgement.Fails(
                    comparison.left().value(rows, home, Evaluation.NO_ROW),
                    comparison.right().value(rows, home, Evaluation.NO_ROW));
        } else if (node instanceof Membership membership) {
            return new Judgement.Fails(membership.left().value(rows, home, Evaluation.NO_ROW), null);
        }
        return new Judgement.Fails(null, null);
    }

    /** Whether a failure has a value on the left: of what is compared, or looked for in a list. */
    public boolean hasLeft() {
        return hasRight() || conclusion(node) instanceof Membership;
    }

    /** Whether a failure has values on both sides of a comparison. */
    public boolean hasRight() {
        return conclusion(node) instanceof Comparison;
    }

    /** Whether these are numbers, of which there is a difference. */
    public boolean hasDifference() {
        return conclusion(node) instanceof Comparison comparison
                && comparison.left().type() == Type.NUMBER;
    }

    /** The columns of which the value of the left side in a failure tells something; none if it only sums them up. */
    public List<Reference> left() {
        return conclusion(node) instanceof Comparison comparison
                ? told(comparison.left())
                : conclusion(node) instanceof Membership membership ? told(membership.left()) : List.of();
    }

    /** The same of the right side. */
    public List<Reference> right() {
        return conclusion(node) instanceof Comparison comparison ? told(comparison.right()) : List.of();
    }

    private static List<Reference> told(Node side) {
        return references(side.type() == Type.NUMBER ? side.directCells() : side.cells());
    }

    /**
     * The cells it is about, in order of appearance: those of the home row and of single forms, not those that aggregates
     * go over. If there are none, those of the home row that aggregates are held against.
     */
    public List<Reference> subjects() {
        return subjects;
    }

    /** The columns by which it finds the rows that it compares with the one that is judged; none if it compares none. */
    public List<Reference> key() {
        return keyed(node).flatMap(Keyed::key).distinct().toList();
    }

    /** The columns in which the rows that it finds so must be as the one that is judged; none if it is not about that. */
    public List<Reference> same() {
        return keyed(node).flatMap(Keyed::same).distinct().toList();
    }

    private static Stream<Keyed> keyed(Node node) {
        return node instanceof Keyed one
                ? Stream.of(one)
                : node.parts().stream().flatMap(Assertion::keyed);
    }

    /** The columns it reads, in order of appearance. */
    public Set<Reference> references() {
        return Formula.references(node);
    }

    /** The forms it depends on, also where it only counts their rows, in order of appearance. */
    public Set<FormView> tables() {
        return Formula.tables(node);
    }

    /** The statement in another language. */
    public <T> T in(Notation<T> notation) {
        return node.in(notation);
    }

    /** The statement as written. */
    public String text() {
        return node.source().written();
    }

    @Override
    public String toString() {
        return text();
    }
}
