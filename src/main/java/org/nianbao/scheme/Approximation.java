package org.nianbao.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The wording of a number that is published as “somewhat more than”: 420余 stands for 424. */
final class Approximation {

    /** Follows the number: somewhat more. */
    static final String MORE = "余";

    private Approximation() {}

    /** Returns the wording of a value, rounded down to a multiple of the step; an exact multiple has no 余. */
    static String wording(BigDecimal value, int step) {
        var steps = BigDecimal.valueOf(step);
        var cut = value.divide(steps, 0, RoundingMode.DOWN).multiply(steps);
        return cut.toPlainString() + (cut.compareTo(value) == 0 ? "" : MORE);
    }

    /**
     * Returns whether a value lies within a wording such as {@code 420余}: above it, and below the next round number.
     */
    static boolean holds(String wording, BigDecimal value) {
        var base = new BigDecimal(wording.substring(0, wording.length() - MORE.length()));
        var place = BigDecimal.ONE.scaleByPowerOfTen(-base.stripTrailingZeros().scale());
        return value.compareTo(base) > 0 && value.compareTo(base.add(place)) < 0;
    }
}
