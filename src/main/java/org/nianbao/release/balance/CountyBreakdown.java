package org.nianbao.release.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nianbao.consolidate.balance.Balance;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.balance.Breakdown.Mode;
import org.nianbao.scheme.Indicator;

/**
 * The county's value of an indicator, the values of its townships and those of their units, as they are shown side by
 * side.
 *
 * <p>The values are exact unless, rounded as they are printed, they would not add up to their totals somewhere; then all
 * three layers are balanced from the top: the county is rounded, the townships add up to it, and the units of each to
 * their township. Compositions (其中) are balanced within townships only.
 *
 * @param townships by division code, in the order of the county
 * @param units by the code of the township and then by that of the unit
 * @param mode how the total comes about
 * @param obstacle why the figures do not add up before rounding, although they should; empty if they do
 * @param moved where a township itself prints another number, each in a sentence
 */
public record CountyBreakdown(
        Optional<BigDecimal> total,
        Map<String, BigDecimal> townships,
        Map<String, Map<String, BigDecimal>> units,
        Mode mode,
        String obstacle,
        List<String> moved) {

    public static CountyBreakdown of(CountyRelease release, Indicator indicator) {
        var own = new LinkedHashMap<CountyPart, Breakdown>();
        for (var part : release.present()) {
            var itsIndicator = Objects.requireNonNull(part.indicators().get(indicator.code()));
            own.put(part, Breakdown.of(part.release().orElseThrow(), itsIndicator));
        }
        var exact = exact(release, indicator, own);
        return exact.mode().addsUp() ? exact.balanced(indicator, own) : exact;
    }

    private static CountyBreakdown exact(CountyRelease release, Indicator indicator, Map<CountyPart, Breakdown> own) {
        var townships = new LinkedHashMap<String, BigDecimal>();
        var units = new LinkedHashMap<String, Map<String, BigDecimal>>();
        own.forEach((part, breakdown) -> {
            var content = part.release().orElseThrow();
            content.figures().township(indicator).ifPresent(value -> townships.put(part.code(), value));
            units.put(part.code(), Breakdown.exact(content, indicator).units());
        });
        var total = release.value(indicator);
        if (!indicator.formula().additive() || total.isEmpty()) {
            return new CountyBreakdown(total, townships, units, Mode.COMPUTED, "", List.of());
        }
        var sum = townships.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(total.get()) == 0
                ? new CountyBreakdown(total, townships, units, Mode.ADDED, "", List.of())
                : new CountyBreakdown(total, townships, units, Mode.COMPUTED, missed(total.get(), sum), List.of());
    }

    private static String missed(BigDecimal total, BigDecimal sum) {
        return "各乡镇相加得 %s，由全部明细算得 %s，所以合计按明细计算".formatted(plain(sum), plain(total));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private CountyBreakdown balanced(Indicator indicator, Map<CountyPart, Breakdown> own) {
        var places = own.values().stream()
                .mapToInt(breakdown -> breakdown.places(indicator))
                .reduce(total.map(indicator::places).orElse(0), Math::max);
        var balance = Balance.of(List.copyOf(townships.values()), places);
        if (!balance.forced() && own.values().stream().noneMatch(breakdown -> breakdown.mode() == Mode.BALANCED)) {
            return this;
        }
        var shown = new LinkedHashMap<String, BigDecimal>();
        townships.keySet().forEach(code -> shown.put(code, balance.parts().get(shown.size())));
        var shownUnits = new LinkedHashMap<String, Map<String, BigDecimal>>();
        var sentences = new ArrayList<String>();
        own.forEach((part, breakdown) -> {
            var value = Optional.ofNullable(shown.get(part.code()));
            var printed = breakdown.total().map(number -> number.setScale(places, RoundingMode.HALF_UP));
            var moved = value.filter(number -> printed.filter(number::equals).isEmpty());
            moved.ifPresent(number -> sentences.add("%s的汇总表是 %s，这里是 %s"
                    .formatted(
                            part.name(), printed.map(BigDecimal::toPlainString).orElse("空"), number.toPlainString())));
            shownUnits.put(
                    part.code(),
                    value.isPresent() && breakdown.mode().addsUp()
                            ? units(breakdown, moved, part.code(), places)
                            : breakdown.units());
        });
        return new CountyBreakdown(Optional.of(balance.total()), shown, shownUnits, Mode.BALANCED, "", sentences);
    }

    /** Returns the units as their township prints them or, if its number was moved, balanced with that. */
    private Map<String, BigDecimal> units(
            Breakdown breakdown, Optional<BigDecimal> moved, String township, int places) {
        var rounded = new LinkedHashMap<String, BigDecimal>();
        if (moved.isEmpty()) {
            breakdown.units().forEach((code, value) -> rounded.put(code, value.setScale(places, RoundingMode.HALF_UP)));
            return rounded;
        }
        var exact = Objects.requireNonNull(units.get(township));
        var parts = Balance.to(moved.get(), List.copyOf(exact.values()), places).parts();
        exact.keySet().forEach(code -> rounded.put(code, parts.get(rounded.size())));
        return rounded;
    }

    /** Returns the value of a township. */
    public Optional<BigDecimal> township(CountyPart part) {
        return Optional.ofNullable(townships.get(part.code()));
    }

    /** Returns the value of a unit of a township. */
    public Optional<BigDecimal> unit(CountyPart part, String unit) {
        return Optional.ofNullable(units.getOrDefault(part.code(), Map.of()).get(unit));
    }

    /** Returns how the total comes about (合计方式). */
    public String way() {
        return mode.addsUp() ? mode.chinese() : "按明细计算";
    }
}
