package org.nianbao.consolidate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/**
 * The values of the indicators.
 *
 * @param township by indicator code; an indicator that cannot be computed, such as a ratio to nothing, is not among them
 * @param units by division code and then by indicator code; a unit whose submission does not count is not among them,
 *     nor is an indicator that is not drawn from the forms of a unit
 * @param lastYear the township's values of last year, by indicator code, as far as this year's forms tell them
 */
public record Figures(
        Map<String, BigDecimal> township,
        Map<String, Map<String, BigDecimal>> units,
        Map<String, BigDecimal> lastYear) {

    public Figures {
        township = Map.copyOf(township);
        units = Map.copyOf(units);
        lastYear = Map.copyOf(lastYear);
    }

    /**
     * Returns the values over the rows of the submissions that count.
     *
     * @param rows by division code
     */
    public static Figures of(Scheme scheme, Map<String, RowsByForm> rows) {
        var contributions = new LinkedHashMap<String, Contribution>();
        rows.forEach((unit, own) -> contributions.put(unit, Contribution.of(scheme.indicators(), own)));
        return merged(scheme, contributions);
    }

    /**
     * Returns the values over the submissions that count.
     *
     * @param contributions what each contributes, by division code
     */
    public static Figures merged(Scheme scheme, Map<String, Contribution> contributions) {
        var units = new LinkedHashMap<String, Map<String, BigDecimal>>();
        var all = Contribution.NONE;
        for (var unit : scheme.register().units()) {
            var own = contributions.get(unit.code());
            if (own != null) {
                units.put(unit.code(), own.values(drawnFrom(scheme, unit)));
                all = all.merged(own);
            }
        }
        return new Figures(all.values(scheme.indicators()), units, all.lastYear(scheme.indicators()));
    }

    private static List<Indicator> drawnFrom(Scheme scheme, Unit unit) {
        return scheme.indicators().stream()
                .filter(indicator -> isDrawnFrom(indicator, scheme, unit))
                .toList();
    }

    /** Whether one of the forms that the indicator reads is due from the unit. */
    public static boolean isDrawnFrom(Indicator indicator, Scheme scheme, Unit unit) {
        return indicator.formula().tables().stream()
                .anyMatch(table -> scheme.form(table.code()).isDueFrom(unit));
    }

    /** The township's value of an indicator. */
    public Optional<BigDecimal> township(Indicator indicator) {
        return Optional.ofNullable(township.get(indicator.code()));
    }

    /** A unit's value of an indicator. */
    public Optional<BigDecimal> unit(Unit unit, Indicator indicator) {
        return Optional.ofNullable(units.get(unit.code())).map(values -> values.get(indicator.code()));
    }
}
