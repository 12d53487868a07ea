package org.nianbao.scheme.seeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.scheme.Indicator;

/** Indicators that are declared to be the sums of others ({@value #KEY}), in one layer, so that all can be balanced. */
final class SumDeclarations {

    static final String KEY = "sum-of";

    private final IndicatorFile indicators;
    private final List<Declared> all = new ArrayList<>();

    SumDeclarations(IndicatorFile indicators) {
        this.indicators = indicators;
    }

    private record Declared(String total, List<String> parts, YamlEntry entry) {}

    /** Records the declaration of an indicator, which may be empty. */
    void add(String total, List<String> parts, YamlEntry entry) {
        if (!parts.isEmpty()) {
            all.add(new Declared(total, parts, entry));
        }
    }

    /** Reports the faults, after all indicators are known. */
    void check() {
        var totals = new HashSet<>(all.stream().map(Declared::total).toList());
        var taken = new HashSet<String>();
        all.forEach(sum -> check(sum, totals, taken));
    }

    private void check(Declared sum, Set<String> totals, Set<String> taken) {
        for (var part : sum.parts()) {
            if (indicators.isUnknown(part)) {
                sum.entry().fault(KEY, indicators.unknown(part), IndicatorFile.NAME + part);
            } else if (totals.contains(part)) {
                sum.entry().fault(KEY, "%s 自己是合计，合计不能分几层；请直接写它的构成".formatted(part));
            } else if (!taken.add(part)) {
                sum.entry().fault(KEY, "%s 已经列入一个合计，不能再列入".formatted(part));
            }
        }
        var members = Stream.concat(Stream.of(sum.total()), sum.parts().stream())
                .flatMap(code -> indicators.called(code).stream())
                .toList();
        if (members.stream().map(SumDeclarations::shown).distinct().count() > 1) {
            sum.entry().fault(KEY, "合计和构成要用同一个计量单位、同样的小数位");
        }
        members.stream()
                .filter(member -> !member.formula().additive())
                .forEach(member -> sum.entry().fault(KEY, "%s 不能按单位相加，不能是合计或者构成".formatted(member.code())));
    }

    private static List<Object> shown(Indicator indicator) {
        return List.of(indicator.unit(), indicator.measure().decimals());
    }
}
