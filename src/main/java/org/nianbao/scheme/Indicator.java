package org.nianbao.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Formula;

/**
 * A figure of the release (指标): a formula over the rows of one unit, or of all accepted units of the township.
 *
 * @param theme the part of the report it belongs to: 党建, 宣传思想 …
 * @param unit the counter or unit of measurement: 个, 场次, 万元, %
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
        int decimals,
        Formula formula,
        @Nullable Formula lastYear,
        String definition,
        int approximate) {

    /** The formula of last year's value, over this year's forms. */
    public Optional<Formula> lastYearFormula() {
        return Optional.ofNullable(lastYear);
    }

    /** The wording of a value of an approximate indicator; the plain number for any other. */
    public String approximately(BigDecimal value) {
        return approximate == 0 ? value.toPlainString() : Approximation.wording(value, approximate);
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
