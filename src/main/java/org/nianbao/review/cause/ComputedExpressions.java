package org.nianbao.review.cause;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.nianbao.localization.Junction;
import org.nianbao.localization.Proposition;
import org.nianbao.localization.WeightedSum;

/** Sums, products and functions; of what is not linear only the present value is known. */
final class ComputedExpressions {

    private static final int MOST_PLACES = 12;

    private ComputedExpressions() {}

    static Expression of(String name, List<Expression> parts) {
        var first = parts.get(0);
        return switch (name) {
            case "+" -> linear(first.number().plus(parts.get(1).number()), parts);
            case "-" ->
                parts.size() == 1
                        ? linear(negative(first), parts)
                        : linear(first.number().plus(negative(parts.get(1))), parts);
            case "×" -> linear(first.number().times(parts.get(1).number()), parts);
            case "÷" -> quotient(first, parts.get(1));
            case "IF" -> choice(first, parts.get(1), parts.get(2));
            case "ISBLANK" ->
                Expression.judgement(first.filled().negated(), first.filled()).with(parts);
            case "N0" ->
                Expression.number(first.number().during(first.filled()), Proposition.TRUE)
                        .with(parts);
            case "ABS" -> Expression.computed(first.number().value().abs(), parts);
            case "ROUND" -> Expression.computed(rounded(first, parts.get(1)), parts);
            case "YEAR" -> Expression.computed(BigDecimal.valueOf(day(first).getYear()), parts);
            case "MONTH" -> Expression.computed(BigDecimal.valueOf(day(first).getMonthValue()), parts);
            case "EDATE" -> later(parts);
            default -> throw new NotLinearException(name);
        };
    }

    private static WeightedSum negative(Expression part) {
        return part.number().times(BigDecimal.ONE.negate());
    }

    private static Expression linear(WeightedSum number, List<Expression> parts) {
        return Expression.number(
                        number,
                        Junction.all(parts.stream().map(Expression::filled).toList()))
                .with(parts);
    }

    /** Over a number that is known it is linear, if that leaves no endless decimals. */
    private static Expression quotient(Expression dividend, Expression divisor) {
        var value = divisor.number().value();
        var parts = List.of(dividend, divisor);
        if (value.signum() == 0) {
            var unjudged = Expression.computed(BigDecimal.ZERO, parts);
            return Expression.number(unjudged.number(), Proposition.FALSE).with(List.of(unjudged));
        }
        var reciprocal = BigDecimal.ONE.divide(value, MathContext.DECIMAL128);
        return divisor.number().isKnown() && reciprocal.scale() <= MOST_PLACES
                ? linear(dividend.number().times(reciprocal), parts)
                : Expression.computed(dividend.number().value().divide(value, MathContext.DECIMAL128), parts);
    }

    private static Expression choice(Expression decision, Expression yes, Expression no) {
        return Expression.number(
                        yes.number().during(decision.isTrue()).plus(no.number().during(decision.isFalse())),
                        Junction.any(List.of(
                                Junction.all(List.of(decision.isTrue(), yes.filled())),
                                Junction.all(List.of(decision.isFalse(), no.filled())))))
                .with(List.of(decision, yes, no));
    }

    private static BigDecimal rounded(Expression number, Expression places) {
        var decimals = places.number().value().intValueExact();
        if (Math.abs(decimals) > MOST_PLACES) {
            throw new NotLinearException("ROUND");
        }
        return number.number().value().setScale(decimals, RoundingMode.HALF_UP);
    }

    private static LocalDate day(Expression part) {
        return LocalDate.ofEpochDay(part.number().value().longValueExact());
    }

    private static Expression later(List<Expression> parts) {
        var months = parts.get(1).number().value().longValue();
        return Expression.computed(
                BigDecimal.valueOf(day(parts.get(0)).plusMonths(months).toEpochDay()), parts);
    }
}
