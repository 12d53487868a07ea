package org.nianbao.review.cause;

import java.math.BigDecimal;
import java.util.List;
import org.nianbao.localization.Junction;
import org.nianbao.localization.LinearCondition;
import org.nianbao.localization.Proposition;
import org.nianbao.localization.WeightedSum;

/** Comparisons, which are not judged where a side is blank; only the empty text is the same as a blank. */
final class ComparedExpressions {

    private ComparedExpressions() {}

    /** Returns the comparison of two sides, with a tolerance if there is a third. */
    static Expression of(String operator, List<Expression> parts) {
        var left = parts.get(0);
        var right = parts.get(1);
        if (left == Expression.EMPTY || right == Expression.EMPTY) {
            var isFilled = left == Expression.EMPTY ? right.filled() : left.filled();
            var isSame = Expression.judgement(isFilled.negated(), isFilled).with(parts);
            return operator.equals("≠") ? isSame.not() : isSame;
        }
        var tolerance = parts.size() > 2 ? parts.get(2).number() : WeightedSum.of(BigDecimal.ZERO);
        var judged = Junction.all(parts.stream().map(Expression::filled).toList());
        var holds = condition(operator, left.number(), right.number(), tolerance);
        return Expression.judgement(
                        Junction.all(List.of(judged, holds)), Junction.all(List.of(judged, holds.negated())))
                .with(parts);
    }

    private static Proposition condition(String operator, WeightedSum left, WeightedSum right, WeightedSum tolerance) {
        return switch (operator) {
            case "=" ->
                tolerance.isKnown() && tolerance.value().signum() == 0
                        ? LinearCondition.equal(left, right)
                        : Junction.all(List.of(
                                LinearCondition.atLeast(left.plus(tolerance), right),
                                LinearCondition.atLeast(right.plus(tolerance), left)));
            case "≠" -> LinearCondition.equal(left, right).negated();
            case "≤" -> LinearCondition.atLeast(right.plus(tolerance), left);
            case "≥" -> LinearCondition.atLeast(left.plus(tolerance), right);
            case "<" -> LinearCondition.moreThan(right, left);
            case ">" -> LinearCondition.moreThan(left, right);
            default -> throw new NotLinearException(operator);
        };
    }
}
