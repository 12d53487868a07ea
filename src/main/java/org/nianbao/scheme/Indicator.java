package org.nianbao.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Formula;

/**
 * A figure of the release (指标): a formula over the rows of one unit, or of all accepted units of the township.
 *
 * @param theme the part of the report it belongs to: 党建, 宣传思想 …
 * @param unit the unit of measurement: 个, 场次, 万元, %
 * @param counter what follows the number in a sentence (量词), which mostly is the unit of measurement: 件次, 个批次
 * @param decimals places after the point in the release
 * @param lastYear what the forms of this year say of the last; null if they say nothing
 * @param definition how it is counted (口径说明)
 * @param approximate what an approximate wording rounds down to ({@code 10} makes 424 {@code 420余}); 0 if it is
 *     published exactly
 */
public record Indicator(
        String code,
        String name,
        String theme,
        String unit,
        String counter,
        int decimals,
        Formula formula,
        @Nullable Formula lastYear,
        String definition,
        int approximate) {

    private static final int MOST_PLACES = 4;

    /** The formula of last year's value, over this year's forms. */
    public Optional<Formula> lastYearFormula() {
        return Optional.ofNullable(lastYear);
    }

    /** The wording of a value of an approximate indicator; the plain number for any other. */
    public String approximately(BigDecimal value) {
        return approximate == 0 ? value.toPlainString() : Approximation.wording(value, approximate);
    }

    /** Whether a value is worded approximately: 420余, but never 0余. */
    public boolean isApproximated(BigDecimal value) {
        return approximate != 0 && value.compareTo(BigDecimal.valueOf(approximate)) >= 0;
    }

    /**
     * The places after the point with which a value is shown. A figure that is declared whole shows a fraction all the
     * same: 99.63 % must not be printed as 100.
     */
    public int places(BigDecimal value) {
        return decimals > 0
                ? decimals
                : Math.min(MOST_PLACES, Math.max(0, value.stripTrailingZeros().scale()));
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
