package org.nianbao.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In what the figures of an indicator are measured, and how they are shown.
 *
 * <p>A figure is converted as soon as it is computed, by a factor that leaves no remainder. So whoever holds one holds it
 * in the unit that is shown, whole; it is rounded where it is printed and nowhere else.
 *
 * @param unit the unit of measurement that is shown: 个, 场次, 万元, %
 * @param counter what follows the number in a sentence (量词), which mostly is the unit of measurement: 件次, 个批次
 * @param decimals places after the point in the release
 * @param kept how what the formula gives becomes what is shown; null if both are in one unit of measurement
 */
public record Measure(
        String unit, String counter, int decimals, @Nullable Conversion kept) {

    private static final int MOST_PLACES = 4;

    /** How what the formula gives becomes what is shown, if that is in another unit of measurement. */
    public Optional<Conversion> conversion() {
        return Optional.ofNullable(kept);
    }

    /** What a formula gives, in the unit of measurement that is shown; null for null. */
    public @Nullable BigDecimal shown(@Nullable BigDecimal value) {
        return kept == null || value == null ? value : kept.applied(value);
    }

    /**
     * The places after the point with which a value is shown. A figure that is declared whole shows a fraction all the
     * same: 99.63 % must not be printed as 100.
     */
    int places(BigDecimal value) {
        return decimals > 0
                ? decimals
                : Math.min(MOST_PLACES, Math.max(0, value.stripTrailingZeros().scale()));
    }
}
