package org.nianbao.scheme.seeds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.nianbao.scheme.Conversion;

/** The conversions between units of measurement: each pair is listed once, and both directions must agree. */
final class ConversionEntries {

    /** The tolerance of a factor: one such as 1 ÷ 15 has only as many places as its author wrote. */
    private static final BigDecimal CLOSE = new BigDecimal("0.001");

    private ConversionEntries() {}

    static List<Conversion> read(YamlEntry entry) {
        var conversions = new ArrayList<Conversion>();
        entry.entries("conversions").forEach(item -> {
            var conversion = conversion(item);
            check(item, conversion, conversions);
            conversions.add(conversion);
        });
        return conversions;
    }

    private static Conversion conversion(YamlEntry entry) {
        var conversion = new Conversion(
                entry.text("from"),
                entry.text("to"),
                entry.read("factor", BigDecimal.ONE, "大于零的数", EditionFile::factor));
        entry.finished();
        return conversion;
    }

    private static void check(YamlEntry item, Conversion one, List<Conversion> before) {
        var from = one.from();
        var to = one.to();
        if (from.equals(to) && !from.isEmpty()) {
            item.fault("to", "%s换算为%s，是同一个计量单位".formatted(from, to));
        } else if (before.stream().anyMatch(other -> isBetween(other, from, to))) {
            item.fault("from", "%s换算为%s重复".formatted(from, to));
        } else if (!item.isFaulty("factor")) {
            before.stream()
                    .filter(other -> isBetween(other, to, from) && !isInverse(one, other))
                    .forEach(other -> item.fault(
                            "factor", "%s，而%s，互相矛盾：换算过去再换算回来，要是原来的数".formatted(one.chinese(), other.chinese())));
        }
    }

    private static boolean isBetween(Conversion conversion, String from, String to) {
        return conversion.from().equals(from) && conversion.to().equals(to);
    }

    private static boolean isInverse(Conversion one, Conversion other) {
        var thereAndBack = one.factor().multiply(other.factor());
        return thereAndBack.subtract(BigDecimal.ONE).abs().compareTo(CLOSE) <= 0;
    }
}
