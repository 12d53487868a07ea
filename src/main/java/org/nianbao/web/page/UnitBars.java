package org.nianbao.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values of the units as horizontal bars, the greatest first, with last year's below each and a line at the median.
 * The template draws it as SVG; the table beside it says the same in numbers.
 *
 * @param height of the picture, whose width is {@link #WIDTH}
 * @param zero where bars begin
 * @param median where the line stands
 * @param description what there is to see, for those who do not
 */
record UnitBars(int height, String zero, String median, String description, List<Bar> bars) {

    static final int WIDTH = 720;

    /** Names stand left of the bars, numbers right of them. */
    private static final int LEFT = 170;

    private static final int ROOM = WIDTH - LEFT - 100;
    private static final int ROW = 26;
    private static final int TOP = 20;

    /**
     * The value of a unit.
     *
     * @param lastYear null if it is not known
     */
    record Value(
            String code,
            String name,
            BigDecimal value,
            @Nullable BigDecimal lastYear,
            String shown,
            String shownBefore) {}

    /**
     * A bar, and the one of last year.
     *
     * @param y the upper edge of its row
     * @param before null if last year is not known
     */
    record Bar(Value of, int y, Span now, @Nullable Span before) {}

    /** Where a bar begins, and how long it is. */
    record Span(String x, String width) {}

    /** Returns the values, the greatest first. */
    static List<Value> sorted(List<Value> values) {
        return values.stream()
                .sorted(Comparator.comparing(Value::value).reversed().thenComparing(Value::code))
                .toList();
    }

    /**
     * Draws values that are sorted.
     *
     * @param median in words
     */
    static UnitBars of(List<Value> sorted, BigDecimal median, String medianShown) {
        var scale = Scale.of(sorted);
        var first = sorted.get(0);
        var last = sorted.get(sorted.size() - 1);
        return new UnitBars(
                TOP + ROW * sorted.size() + 4,
                scale.at(BigDecimal.ZERO).toPlainString(),
                scale.at(median).toPlainString(),
                "%d 个单位，从 %s %s 到 %s %s，中位数 %s"
                        .formatted(sorted.size(), first.name(), first.shown(), last.name(), last.shown(), medianShown),
                IntStream.range(0, sorted.size())
                        .mapToObj(i -> bar(sorted.get(i), TOP + ROW * i, scale))
                        .toList());
    }

    private static Bar bar(Value value, int y, Scale scale) {
        return new Bar(
                value, y, scale.span(value.value()), value.lastYear() == null ? null : scale.span(value.lastYear()));
    }

    /** Returns the value in the middle of sorted ones: of an even number of them, half of the sum of two. */
    static BigDecimal median(List<Value> sorted) {
        var middle = sorted.size() / 2;
        var upper = sorted.get(middle).value();
        return sorted.size() % 2 == 1
                ? upper
                : upper.add(sorted.get(middle - 1).value()).divide(BigDecimal.valueOf(2));
    }

    /** Turns values into places; zero is always in the picture. */
    private record Scale(BigDecimal least, BigDecimal most) {

        static Scale of(List<Value> values) {
            var all = values.stream()
                    .flatMap(value -> Stream.concat(
                            Stream.of(BigDecimal.ZERO, value.value()), Optional.ofNullable(value.lastYear()).stream()))
                    .toList();
            return new Scale(
                    all.stream().min(BigDecimal::compareTo).orElseThrow(),
                    all.stream().max(BigDecimal::compareTo).orElseThrow());
        }

        BigDecimal at(BigDecimal value) {
            var width = most.subtract(least);
            return width.signum() == 0
                    ? BigDecimal.valueOf(LEFT)
                    : value.subtract(least)
                            .multiply(BigDecimal.valueOf(ROOM))
                            .divide(width, 1, RoundingMode.HALF_UP)
                            .add(BigDecimal.valueOf(LEFT));
        }

        Span span(BigDecimal value) {
            var zero = at(BigDecimal.ZERO);
            var end = at(value);
            return new Span(
                    zero.min(end).toPlainString(), end.subtract(zero).abs().toPlainString());
        }
    }
}
