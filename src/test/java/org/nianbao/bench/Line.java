package org.nianbao.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of results.
 *
 * @param ratio how ours and the other compare; empty if there is nothing to compare with
 * @param demanded what was asked for; empty if nothing was
 * @param met whether that is so; null if nothing was asked for
 */
record Line(
        String what,
        String ours,
        String other,
        String ratio,
        String demanded,
        @Nullable Boolean met) {

    /** A number with its unit of measurement, and how it is called where it is not ours. */
    record Quantity(String name, double value, String unit) {

        @Override
        public String toString() {
            return "%s %s".formatted(number(value), unit);
        }

        private String named() {
            return name + ": " + this;
        }
    }

    /** A cost of which the other way must have so many times as much. */
    static Line timesLess(String what, Quantity ours, Quantity other, double least) {
        var ratio = other.value() / ours.value();
        return compared(what, ours, other, "1 : " + number(ratio), "at least 1 : " + number(least), ratio >= least);
    }

    /** A cost that may be at most so many times that of the other way. */
    static Line timesMore(String what, Quantity ours, Quantity other, double most) {
        var ratio = ours.value() / other.value();
        return compared(
                what, ours, other, number(ratio) + " : 1", "at most %s : 1".formatted(number(most)), ratio <= most);
    }

    /** A speed that must be at least such a share of the other way's. */
    static Line share(String what, Quantity ours, Quantity other, double least) {
        var ratio = ours.value() / other.value();
        return compared(what, ours, other, percent(ratio), "at least " + percent(least), ratio >= least);
    }

    /** A cost that may not be more than that. */
    static Line within(String what, Quantity ours, double most) {
        return new Line(
                what,
                ours.toString(),
                "",
                "",
                "at most %s %s".formatted(number(most), ours.unit()),
                ours.value() <= most);
    }

    /** A cost beside that of the other way, of which nothing is demanded. */
    static Line beside(String what, Quantity ours, Quantity other) {
        return compared(what, ours, other, "1 : " + number(other.value() / ours.value()), "", null);
    }

    /** A figure of which nothing is demanded. */
    static Line told(String what, Quantity ours) {
        return new Line(what, ours.toString(), "", "", "", null);
    }

    private static Line compared(
            String what, Quantity ours, Quantity other, String ratio, String demanded, @Nullable Boolean met) {
        return new Line(what, ours.toString(), other.named(), ratio, demanded, met);
    }

    /** Three digits of a number, as far as they are after the point. */
    static String number(double value) {
        var decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    /** As a row of a table in Markdown. */
    String markdown() {
        var said = met == null ? "" : met ? "yes" : "**no**";
        return "| " + String.join(" | ", what, ours, other, ratio, demanded, said) + " |";
    }
}
