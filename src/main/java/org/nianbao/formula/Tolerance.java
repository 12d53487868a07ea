package org.nianbao.formula;

/** The application of a tolerance to what a statement asserts: not to what it merely supposes. */
final class Tolerance {

    private Tolerance() {}

    static Node applied(Node tolerance, Node statement) {
        if (statement instanceof Comparison comparison && comparison.isTolerant()) {
            return comparison.within(tolerance);
        } else if (statement instanceof Connective joined && joined.operator() == Operator.AND) {
            return joined.with(applied(tolerance, joined.left()), applied(tolerance, joined.right()));
        } else if (statement instanceof Connective joined && joined.operator() == Operator.IMPLIES) {
            return joined.with(joined.left(), applied(tolerance, joined.right()));
        }
        return statement;
    }
}
