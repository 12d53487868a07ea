package org.nianbao.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement that a rule makes about a submission or a row. Immutable. */
public final class Check {

    private static final Judgement HOLDS = new Judgement.Holds();
    private static final Judgement NOT_JUDGED = new Judgement.NotJudged();

    private final Node node;
    private final List<Reference> subjects;

    Check(Node node) {
        this.node = node;
        this.subjects = node.directCells().map(Cell::reference).distinct().toList();
    }

    /**
     * Judges a submission.
     *
     * @param rows those of the submission, from which the row of a single form is taken even if it is the home
     * @param row the row of the home form that is to be judged; null if the rule is not about rows
     */
    public Judgement judge(Rows rows, @Nullable Row row) {
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

    private static Judgement failure(Node node, Rows rows, Row home) {
        if (node instanceof Comparison comparison) {
            return new Judgement.Fails(
                    comparison.left().value(rows, home, Evaluation.NO_ROW),
                    comparison.right().value(rows, home, Evaluation.NO_ROW));
        } else if (node instanceof Membership membership) {
            return new Judgement.Fails(membership.left().value(rows, home, Evaluation.NO_ROW), null);
        }
        return new Judgement.Fails(null, null);
    }

    /**
     * The cells it is about, in order of appearance: those of the home row and of single forms, not those that aggregates
     * go over.
     */
    public List<Reference> subjects() {
        return subjects;
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
