package org.nianbao.samples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Totals divided by weight, without a remainder. */
final class Shares {

    private Shares() {}

    /** Parts of the given scale, in the proportion of the weights, whose sum is the total exactly. */
    static List<BigDecimal> cut(BigDecimal total, long[] weights, int scale) {
        var units = total.setScale(scale).unscaledValue();
        var weight = BigInteger.valueOf(Arrays.stream(weights).sum());
        var parts = new ArrayList<BigInteger>();
        var left = units;
        for (var w : weights) {
            var part = units.multiply(BigInteger.valueOf(w)).divide(weight);
            parts.add(part);
            left = left.subtract(part);
        }
        for (var i = 0; left.signum() > 0; i = (i + 1) % weights.length) {
            if (weights[i] > 0) {
                parts.set(i, parts.get(i).add(BigInteger.ONE));
                left = left.subtract(BigInteger.ONE);
            }
        }
        return parts.stream().map(part -> new BigDecimal(part, scale)).toList();
    }

    static int[] cut(int total, long[] weights) {
        return cut(BigDecimal.valueOf(total), weights, 0).stream()
                .mapToInt(BigDecimal::intValueExact)
                .toArray();
    }
}
