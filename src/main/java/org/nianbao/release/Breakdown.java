package org.nianbao.release;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.consolidate.balance.Balance;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Unit;

/**
 * The township's value of an indicator and what the units contribute to it, as they are shown side by side.
 *
 * <p>The values are exact unless, rounded as they are printed, they would not add up to the total; then they are balanced.
 *
 * @param units by division code
 * @param mode how the total comes about
 */
record Breakdown(Optional<BigDecimal> total, Map<String, BigDecimal> units, Mode mode) {

    /** How a total comes about (合计方式). */
    enum Mode {
        ADDED("相加"),
        /** Added as well, but to make it right to the last place some units' numbers had to move. */
        BALANCED("舍位平衡"),
        COMPUTED("按全镇计算");

        private final String chinese;

        Mode(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }

        /** Whether a text names a mode in which the units' numbers give the total. */
        static boolean isOfSums(String text) {
            return Arrays.stream(values()).anyMatch(mode -> mode.addsUp() && mode.chinese.equals(text));
        }

        /** Whether the units' numbers give the total. */
        boolean addsUp() {
            return this != COMPUTED;
        }
    }

    static Breakdown of(Release release, Indicator indicator) {
        var units = new LinkedHashMap<String, BigDecimal>();
        release.standings()
                .forEach(standing -> release.figures()
                        .unit(standing.unit(), indicator)
                        .ifPresent(value -> units.put(standing.unit().code(), value)));
        var total = release.figures().township(indicator);
        if (!indicator.formula().additive()
                || total.filter(value -> isSum(value, units)).isEmpty()) {
            return new Breakdown(total, units, Mode.COMPUTED);
        }
        return added(total.get(), units, indicator);
    }

    /** Whether the values give the total; a quotient that was rounded for each unit may just miss it. */
    private static boolean isSum(BigDecimal total, Map<String, BigDecimal> units) {
        return units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(total) == 0;
    }

    private static Breakdown added(BigDecimal total, Map<String, BigDecimal> units, Indicator indicator) {
        var balance = Balance.of(List.copyOf(units.values()), places(total, units, indicator));
        if (!balance.forced()) {
            return new Breakdown(Optional.of(total), units, Mode.ADDED);
        }
        var balanced = new LinkedHashMap<String, BigDecimal>();
        units.keySet().forEach(code -> balanced.put(code, balance.parts().get(balanced.size())));
        return new Breakdown(Optional.of(balance.total()), balanced, Mode.BALANCED);
    }

    /** The most places that any of the numbers is printed with. */
    private static int places(BigDecimal total, Map<String, BigDecimal> units, Indicator indicator) {
        return Stream.concat(Stream.of(total), units.values().stream())
                .mapToInt(indicator::places)
                .max()
                .orElseThrow();
    }

    Optional<BigDecimal> unit(Unit unit) {
        return Optional.ofNullable(units.get(unit.code()));
    }
}
