package org.nianbao.scheme;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Formula;
import org.nianbao.formula.Rows;
import org.nianbao.formula.Tallies;
import org.nianbao.formula.Trace;

/**
 * A figure of the release (指标): a formula over the rows of one unit, or of all accepted units of the township.
 *
 * @param theme the part of the report it belongs to: 党建, 宣传思想 …
 * @param measure its unit of measurement and notation
 * @param formula its value in the unit of measurement of the forms
 * @param lastYear last year's value according to this year's forms; null if they do not state it
 * @param definition how it is counted (口径说明)
 * @param approximate what an approximate wording rounds down to ({@code 10} makes 424 {@code 420余}); 0 if it is
 *     published exactly
 * @param parts the codes of the indicators that it is the sum of (其中); none if it is not a sum of others
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

    /** Returns the unit of measurement that is shown. */
    public String unit() {
        return measure.unit();
    }

    /** Returns what follows the number in a sentence (量词). */
    public String counter() {
        return measure.counter();
    }

    /** Returns the value over rows, in the unit of measurement that is shown; null if it cannot be computed. */
    public @Nullable BigDecimal value(Rows rows) {
        return measure.shown(formula.value(rows));
    }

    /** Returns the value over all rows that were tallied by {@link #formula}, in the unit of measurement that is shown. */
    public @Nullable BigDecimal value(Tallies tallies) {
        return measure.shown(formula.value(tallies));
    }

    /** Returns whether a number, in the unit of measurement that is shown, is a possible value. */
    public boolean canBe(BigDecimal number) {
        return formula.canBe(measure.conversion()
                .map(conversion -> number.divide(conversion.factor(), MathContext.DECIMAL128))
                .orElse(number));
    }

    /** Returns whether the indicator can ever have the same value as another. */
    public boolean canMeet(Indicator other) {
        return measure.conversion().isPresent()
                || other.measure.conversion().isPresent()
                || formula.canMeet(other.formula);
    }

    /**
     * Returns last year's value over all rows of this year that were tallied by {@link #lastYearFormula}, in the unit of
     * measurement that is shown; empty if the forms do not state it.
     */
    public Optional<BigDecimal> lastYear(Tallies tallies) {
        return lastYearFormula().map(last -> measure.shown(last.value(tallies)));
    }

    /**
     * Returns how a number of one of its formulas was computed over several units, in the unit of measurement that is
     * shown.
     *
     * @param units how it was computed over each
     */
    public Trace merged(Formula itsFormula, List<Trace> units) {
        var trace = itsFormula.merged(units);
        return new Trace(measure.shown(trace.value()), trace.parts());
    }

    /** Returns the formula of last year's value, over this year's forms. */
    public Optional<Formula> lastYearFormula() {
        return Optional.ofNullable(lastYear);
    }

    /** Returns the wording of a value of an approximate indicator; the plain number for any other. */
    public String approximately(BigDecimal value) {
        return approximate == 0 ? value.toPlainString() : Approximation.wording(value, approximate);
    }

    /** Returns whether a value is worded approximately: 420余, but never 0余. */
    public boolean isApproximated(BigDecimal value) {
        return approximate != 0 && value.compareTo(BigDecimal.valueOf(approximate)) >= 0;
    }

    /** Returns the places after the point with which a value is shown. */
    public int places(BigDecimal value) {
        return measure.places(value);
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
