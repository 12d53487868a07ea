package org.nianbao.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit of measurement of an indicator's figures, and their notation.
 *
 * <p>A figure is converted as soon as it is computed, by a factor that leaves no remainder. Every figure is therefore
 * exact and in the unit that is shown; only printing rounds it.
 *
 * @param unit the unit of measurement that is shown: 个, 场次, 万元, %
 * @param counter what follows the number in a sentence (量词), usually the unit of measurement: 件次, 个批次
 * @param decimals places after the point in the release
 * @param kept the conversion from the formula's unit of measurement to the one shown; null if they are the same
 */
public record Measure(
        String unit, String counter, int decimals, @Nullable Conversion kept) {

    private static final int MOST_PLACES = 4;

    /** Returns the conversion from the formula's unit of measurement to the one shown, if they differ. */
    public Optional<Conversion> conversion() {
        return Optional.ofNullable(kept);
    }

    /** Returns a formula's value in the unit of measurement that is shown; null for null. */
    public @Nullable BigDecimal shown(@Nullable BigDecimal value) {
        return kept == null || value == null ? value : kept.applied(value);
    }

    /**
     * Returns the places after the point with which a value is shown. A figure that is declared whole shows a fraction
     * all the same: 99.63 % must not be printed as 100.
     */
    int places(BigDecimal value) {
        return decimals > 0
                ? decimals
                : Math.min(MOST_PLACES, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
