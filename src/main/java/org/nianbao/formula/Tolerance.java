package org.nianbao.formula;

/** The application of a tolerance to what a statement asserts: not to what it merely supposes. */
final class Tolerance {

    private Tolerance() {}

    /**
     * Returns the statement with the tolerance.
     *
     * @throws FormulaException if what the tolerance is written behind cannot have one: it would be ignored
     */
    static Node applied(Node tolerance, Node statement) {
        if (isTolerant(statement)) {
            return ((Comparison) statement).within(tolerance);
        } else if (statement instanceof Connective joined && joined.operator() == Operator.AND) {
            return joined.with(appliedIfPossible(tolerance, joined.left()), applied(tolerance, joined.right()));
        } else if (statement instanceof Connective joined && joined.operator() == Operator.IMPLIES) {
            return joined.with(joined.left(), applied(tolerance, joined.right()));
        }
        throw tolerance
                .source()
                .fault(
                        "%s后面不能写容差，只有数字的“=”“≤”“≥”后面可以；请删去“±”和它后面的",
                        statement.source().quoted());
    }

    private static Node appliedIfPossible(Node tolerance, Node statement) {
        if (statement instanceof Connective joined && joined.operator() == Operator.AND) {
            return joined.with(
                    appliedIfPossible(tolerance, joined.left()), appliedIfPossible(tolerance, joined.right()));
        } else if (statement instanceof Connective joined && joined.operator() == Operator.IMPLIES) {
            return joined.with(joined.left(), appliedIfPossible(tolerance, joined.right()));
        }
        return isTolerant(statement) ? ((Comparison) statement).within(tolerance) : statement;
    }

    private static boolean isTolerant(Node statement) {
        return statement instanceof Comparison comparison && comparison.isTolerant();
    }
}
