package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A number as the sum of terms, each a part of the formula with how often it is counted, so that what is added and taken away
 * again is seen to be nothing.
 *
 * @param factors by the {@linkplain Canonical canonical} text of the part; by {@link #ONE} what is added whatever is filled in
 */
record Terms(Map<String, BigDecimal> factors) {

    private static final String ONE = "";

    static Terms of(Node node) {
        if (node instanceof Parameter parameter) {
            return of(parameter.content());
        } else if (node instanceof Constant constant && constant.content() instanceof BigDecimal number) {
            return new Terms(Map.of(ONE, number));
        } else if (node instanceof Computed computed) {
            return of(computed);
        }
        return new Terms(Map.of(Canonical.of(node), BigDecimal.ONE));
    }

    private static Terms of(Computed call) {
        var parts = call.parts();
        return switch (call.name()) {
            case "+" -> of(parts.get(0)).plus(of(parts.get(1)));
            case "-" ->
                parts.size() == 1
                        ? of(parts.get(0)).times(BigDecimal.ONE.negate())
                        : of(parts.get(0)).plus(of(parts.get(1)).times(BigDecimal.ONE.negate()));
            case "×" -> product(call);
            default -> new Terms(Map.of(Canonical.of(call), BigDecimal.ONE));
        };
    }

    private static Terms product(Computed call) {
        var left = of(call.parts().get(0));
        var right = of(call.parts().get(1));
        return left.always()
                .map(right::times)
                .or(() -> right.always().map(left::times))
                .orElseGet(() -> new Terms(Map.of(Canonical.of(call), BigDecimal.ONE)));
    }

    private Terms plus(Terms other) {
        var sum = new HashMap<>(factors);
        other.factors.forEach((part, factor) -> sum.merge(part, factor, BigDecimal::add));
        sum.values().removeIf(factor -> factor.signum() == 0);
        return new Terms(sum);
    }

    private Terms times(BigDecimal number) {
        var product = new HashMap<String, BigDecimal>();
        if (number.signum() != 0) {
            factors.forEach((part, factor) -> product.put(part, factor.multiply(number)));
        }
        return new Terms(product);
    }

    /** The number that it is whatever is filled in, if there is one. */
    Optional<BigDecimal> always() {
        return factors.isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : Optional.ofNullable(factors.get(ONE)).filter(number -> factors.size() == 1);
    }
}
