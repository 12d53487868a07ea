package org.nianbao.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two statements joined by 且, 或, ⇒ or ⇔. */
record Connective(Source source, Operator operator, Node left, Node right, Evaluation evaluation) implements Node {

    static Connective of(Source source, Operator operator, Node left, Node right) {
        return new Connective(
                source,
                operator,
                statement(operator, left),
                statement(operator, right),
                switch (operator) {
                    case AND -> Logic.and(left, right);
                    case OR -> Logic.or(left, right);
                    case IMPLIES -> Logic.implies(left, right);
                    case IFF -> Logic.iff(left, right);
                    default -> throw new IllegalArgumentException(operator + " does not join statements");
                });
    }

    /** The same with other parts. */
    Connective with(Node newLeft, Node newRight) {
        return of(source, operator, newLeft, newRight);
    }

    /** The part, if it is one that the operator can be applied to. */
    static Node statement(Operator operator, Node part) {
        if (part.type() != Type.LOGICAL) {
            throw part.source()
                    .fault(
                            "%s是%s，“%s”只能用于判断",
                            part.source().quoted(), part.type().title(), operator.symbol());
        }
        return part;
    }

    @Override
    public Type type() {
        return Type.LOGICAL;
    }

    @Override
    public Additivity additivity() {
        return Additivity.ofAny(parts());
    }

    @Override
    public List<Node> parts() {
        return List.of(left, right);
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return notation.applied(operator.symbol(), partsIn(notation));
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        return evaluation.value(rows, home, row);
    }
}
