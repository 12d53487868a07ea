package org.nianbao.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums, differences, products and quotients. */
final class Arithmetic {

    private Arithmetic() {}

    static Node of(Source source, Operator operator, Node left, Node right) {
        var parts = List.of(number(operator, left), number(operator, right));
        return new Computed(
                source,
                operator.symbol(),
                Type.NUMBER,
                additivity(operator, left, right),
                parts,
                evaluation(operator, left, right));
    }

    static Node negative(Source source, Node part) {
        var evaluation = Strict.all(List.of(part), values -> ((BigDecimal) values[0]).negate());
        return new Computed(
                source,
                Operator.MINUS.symbol(),
                Type.NUMBER,
                part.additivity(),
                List.of(number(Operator.MINUS, part)),
                evaluation);
    }

    private static Node number(Operator operator, Node part) {
        if (part.type() != Type.NUMBER) {
            throw part.source()
                    .fault(
                            "%s是%s，不能用“%s”计算",
                            part.source().quoted(), part.type().title(), operator.symbol());
        }
        return part;
    }

    private static Additivity additivity(Operator operator, Node left, Node right) {
        return switch (operator) {
            case TIMES -> left.additivity().times(right.additivity());
            case OVER -> left.additivity().over(right.additivity());
            default -> left.additivity().plus(right.additivity());
        };
    }

    private static Evaluation evaluation(Operator operator, Node left, Node right) {
        return switch (operator) {
            case PLUS -> Strict.both(left, right, (l, r) -> ((BigDecimal) l).add((BigDecimal) r));
            case MINUS -> Strict.both(left, right, (l, r) -> ((BigDecimal) l).subtract((BigDecimal) r));
            case TIMES -> Strict.both(left, right, (l, r) -> ((BigDecimal) l).multiply((BigDecimal) r));
            case OVER -> Strict.both(left, right, (l, r) -> quotient((BigDecimal) l, (BigDecimal) r));
            default -> throw new IllegalArgumentException(operator + " does not compute");
        };
    }

    private static @Nullable BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? null : dividend.divide(divisor, MathContext.DECIMAL128);
    }
}
