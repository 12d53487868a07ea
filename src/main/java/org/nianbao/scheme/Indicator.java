package org.nianbao.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Formula;
import org.nianbao.formula.Rows;
import org.nianbao.formula.Trace;

/**
 * A figure of the release (指标): a formula over the rows of one unit, or of all accepted units of the township.
 *
 * @param theme the part of the report it belongs to: 党建, 宣传思想 …
 * @param measure in what it is measured, and how it is shown
 * @param formula what it is in the unit of measurement that the forms keep it in
 * @param lastYear what the forms of this year say of the last; null if they say nothing
 * @param definition how it is counted (口径说明)
 * @param approximate what an approximate wording rounds down to ({@code 10} makes 424 {@code 420余}); 0 if it is
 *     published exactly
 * @param parts the codes of the indicators that it is the sum of (其中); none if it is no sum of others
 */
public record Indicator(
        String code,
        String name,
        String theme,
        Measure measure,
        Formula formula,
        @Nullable Formula lastYear,
        String definition,
        int approximate,
        List<String> parts) {

    public Indicator {
        parts = List.copyOf(parts);
    }

    /** The unit of measurement that is shown. */
    public String unit() {
        return measure.unit();
    }

    /** What follows the number in a sentence (量词). */
    public String counter() {
        return measure.counter();
    }

    /** The value over rows, in the unit of measurement that is shown; null if it cannot be computed. */
    public @Nullable BigDecimal value(Rows rows) {
        return measure.shown(formula.value(rows));
    }

    /** Whether its value can ever be this one, in the unit of measurement that is shown. */
    public boolean canBe(BigDecimal number) {
        return formula.canBe(measure.conversion()
                .map(conversion -> number.divide(conversion.factor(), MathContext.DECIMAL128))
                .orElse(number));
    }

    /** Whether its value can ever be that of another. */
    public boolean canMeet(Indicator other) {
        return measure.conversion().isPresent()
                || other.measure.conversion().isPresent()
                || formula.canMeet(other.formula);
    }

    /** Last year's value over rows of this year, likewise; empty if the forms do not tell it. */
    public Optional<BigDecimal> lastYear(Rows rows) {
        return lastYearFormula().map(last -> measure.shown(last.value(rows)));
    }

    /** How a number came about that one of its formulas gives, in the unit of measurement that is shown. */
    public Trace trace(Formula itsFormula, Rows rows) {
        var trace = itsFormula.trace(rows);
        return new Trace(measure.shown(trace.value()), trace.parts());
    }

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

    /** The places after the point with which a value is shown. */
    public int places(BigDecimal value) {
        return measure.places(value);
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
