package org.nianbao.consolidate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Formula;
import org.nianbao.formula.Rows;
import org.nianbao.formula.Tallies;
import org.nianbao.scheme.Indicator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the rows of a scope contribute to every indicator. Those of units merge into that of their township, those of
 * townships into that of their county: at every level the indicator is its formula over what was merged, and no rows are
 * needed any more.
 *
 * @param thisYear by indicator code; an indicator to which no row contributes is not among them
 * @param lastYear likewise, for the values of last year that the forms of this year state
 */
public record Contribution(Map<String, Tallies> thisYear, Map<String, Tallies> lastYear) {

    /** Nothing at all. */
    public static final Contribution NONE = new Contribution(Map.of(), Map.of());

    /** The version of the text that a contribution is kept as. */
    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    public Contribution {
        thisYear = Map.copyOf(thisYear);
        lastYear = Map.copyOf(lastYear);
    }

    private record Kept(
            int version, Map<String, List<List<String>>> thisYear, Map<String, List<List<String>>> lastYear) {}

    /** Returns the contribution of rows. */
    public static Contribution of(List<Indicator> indicators, Rows rows) {
        return of(indicators, (formula, code) -> formula.tallies(rows), (formula, code) -> formula.tallies(rows));
    }

    private static Contribution of(
            List<Indicator> indicators,
            BiFunction<Formula, String, @Nullable Tallies> thisYear,
            BiFunction<Formula, String, @Nullable Tallies> lastYear) {
        var now = new LinkedHashMap<String, Tallies>();
        var before = new LinkedHashMap<String, Tallies>();
        for (var indicator : indicators) {
            put(now, indicator.code(), indicator.formula(), thisYear);
            indicator.lastYearFormula().ifPresent(formula -> put(before, indicator.code(), formula, lastYear));
        }
        return new Contribution(now, before);
    }

    private static void put(
            Map<String, Tallies> some,
            String code,
            Formula formula,
            BiFunction<Formula, String, @Nullable Tallies> tallying) {
        var tallies = tallying.apply(formula, code);
        if (tallies != null && !tallies.equals(formula.noTallies())) {
            some.put(code, tallies);
        }
    }

    /** Returns the contribution of these rows and those of another scope. */
    public Contribution merged(Contribution other) {
        return new Contribution(merged(thisYear, other.thisYear), merged(lastYear, other.lastYear));
    }

    private static Map<String, Tallies> merged(Map<String, Tallies> some, Map<String, Tallies> others) {
        var all = new LinkedHashMap<>(some);
        others.forEach((code, tallies) -> all.merge(code, tallies, Tallies::merged));
        return all;
    }

    /** Returns the value of an indicator over the scope; empty if it cannot be computed. */
    public Optional<BigDecimal> value(Indicator indicator) {
        return Optional.ofNullable(indicator.value(of(thisYear, indicator, indicator.formula())));
    }

    /** Returns the value of last year over the scope, if the forms of this year state it. */
    public Optional<BigDecimal> lastYear(Indicator indicator) {
        return indicator.lastYearFormula().flatMap(formula -> indicator.lastYear(of(lastYear, indicator, formula)));
    }

    private static Tallies of(Map<String, Tallies> some, Indicator indicator, Formula formula) {
        var tallies = some.get(indicator.code());
        return tallies == null ? formula.noTallies() : tallies;
    }

    /** Returns the values of indicators, by their codes; those that cannot be computed are not among them. */
    Map<String, BigDecimal> values(List<Indicator> indicators) {
        return values(indicators, this::value);
    }

    /** Returns the values of last year, as far as the forms of this year state them. */
    Map<String, BigDecimal> lastYear(List<Indicator> indicators) {
        return values(indicators, this::lastYear);
    }

    private static Map<String, BigDecimal> values(
            List<Indicator> indicators, Function<Indicator, Optional<BigDecimal>> valuing) {
        var values = new LinkedHashMap<String, BigDecimal>();
        indicators.forEach(
                indicator -> valuing.apply(indicator).ifPresent(value -> values.put(indicator.code(), value)));
        return values;
    }

    /** Returns all of it as a text, always the same for the same rows. */
    public String json() {
        return JSON.writeValueAsString(new Kept(VERSION, content(thisYear), content(lastYear)));
    }

    private static Map<String, List<List<String>>> content(Map<String, Tallies> some) {
        var content = new TreeMap<String, List<List<String>>>();
        some.forEach((code, tallies) -> content.put(code, tallies.content()));
        return content;
    }

    /** Returns the contribution of a text that {@link #json} made of one to the same indicators. */
    public static Contribution of(List<Indicator> indicators, String json) {
        var kept = JSON.readValue(json, Kept.class);
        if (kept.version() != VERSION) {
            throw new IllegalArgumentException("a contribution of version " + kept.version());
        }
        return of(
                indicators,
                (formula, code) -> tallies(formula, kept.thisYear().get(code)),
                (formula, code) -> tallies(formula, kept.lastYear().get(code)));
    }

    private static @Nullable Tallies tallies(Formula formula, @Nullable List<List<String>> content) {
        return content == null ? null : formula.tallies(content);
    }
}
