package org.nianbao.release.balance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.consolidate.balance.Balance;
import org.nianbao.release.Release;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Unit;

/**
 * The township's value of an indicator and the contributions of the units, as they are shown side by side.
 *
 * <p>The values are exact unless, rounded as they are printed, they would not add up to the total; then they are
 * balanced.
 *
 * @param units by division code, in the order of the release
 * @param mode how the total comes about
 * @param obstacle why the figures could not be balanced with others; empty if they could
 */
public record Breakdown(Optional<BigDecimal> total, Map<String, BigDecimal> units, Mode mode, String obstacle) {

    /** How a total comes about (合计方式). */
    public enum Mode {
        ADDED("相加"),
        /** Added as well, with some units' numbers adjusted in the last place. */
        BALANCED("舍位平衡"),
        COMPUTED("按全镇计算");

        private final String chinese;

        Mode(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** Whether a text names a mode in which the units' numbers give the total. */
        public static boolean isOfSums(String text) {
            return Arrays.stream(values()).anyMatch(mode -> mode.addsUp() && mode.chinese.equals(text));
        }

        /** Whether the units' numbers give the total. */
        public boolean addsUp() {
            return this != COMPUTED;
        }
    }

    public static Breakdown of(Release release, Indicator indicator) {
        return Composition.with(indicator, release)
                .map(composition -> composition.of(indicator))
                .orElseGet(() -> alone(release, indicator));
    }

    /** The breakdown of an indicator that is balanced over the units and nothing else. */
    static Breakdown alone(Release release, Indicator indicator) {
        var exact = exact(release, indicator);
        return exact.mode().addsUp() ? balanced(exact, indicator) : exact;
    }

    /** The numbers as they are before any is rounded. */
    public static Breakdown exact(Release release, Indicator indicator) {
        var units = new LinkedHashMap<String, BigDecimal>();
        release.standings()
                .forEach(standing -> release.figures()
                        .unit(standing.unit(), indicator)
                        .ifPresent(value -> units.put(standing.unit().code(), value)));
        var total = release.figures().township(indicator);
        if (!indicator.formula().additive() || total.isEmpty()) {
            return new Breakdown(total, units, Mode.COMPUTED, "");
        }
        var sum = units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(total.get()) == 0
                ? new Breakdown(total, units, Mode.ADDED, "")
                : new Breakdown(total, units, Mode.COMPUTED, missed(total.get(), sum));
    }

    /** The sum of quotients that were computed for each unit may just miss the township's. */
    private static String missed(BigDecimal total, BigDecimal sum) {
        return "各单位相加得 %s，全镇是 %s，相差 %s，所以合计按全镇计算"
                .formatted(plain(sum), plain(total), plain(total.subtract(sum).abs()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Breakdown balanced(Breakdown exact, Indicator indicator) {
        var balance = Balance.of(List.copyOf(exact.units().values()), exact.places(indicator));
        return balance.forced() ? exact.rounded(balance.total(), balance.parts()) : exact;
    }

    /** The same with rounded numbers, those of the units in their order. */
    Breakdown rounded(BigDecimal itsTotal, List<BigDecimal> parts) {
        var balanced = new LinkedHashMap<String, BigDecimal>();
        units.keySet().forEach(code -> balanced.put(code, parts.get(balanced.size())));
        return new Breakdown(Optional.of(itsTotal), balanced, Mode.BALANCED, "");
    }

    Breakdown with(String otherObstacle) {
        return new Breakdown(total, units, mode, otherObstacle);
    }

    /** The most places that any of the numbers is printed with. */
    int places(Indicator indicator) {
        return Stream.concat(total.stream(), units.values().stream())
                .mapToInt(indicator::places)
                .max()
                .orElse(0);
    }

    public Optional<BigDecimal> unit(Unit unit) {
        return Optional.ofNullable(units.get(unit.code()));
    }
}
