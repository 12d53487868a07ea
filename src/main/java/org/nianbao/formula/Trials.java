package org.nianbao.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values with which a part of a formula is tried: each that it is compared with, and one of those between, before and after. */
final class Trials {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Stands for all texts that a formula does not name. */
    private static final String ANOTHER = "\0";

    private Trials() {}

    static Stream<Object> of(Node part, List<Object> landmarks) {
        return switch (part.type()) {
            case NUMBER -> numbers(Extents.numbers(part), landmarks);
            case TEXT -> texts(Extents.texts(part), landmarks);
            case DATE ->
                landmarks.stream()
                        .map(LocalDate.class::cast)
                        .flatMap(date -> Stream.of(date.minusDays(1), date, date.plusDays(1)));
            case MONTH ->
                landmarks.stream()
                        .map(YearMonth.class::cast)
                        .flatMap(month -> Stream.of(month.minusMonths(1), month, month.plusMonths(1)));
            case LOGICAL -> Stream.of(true, false);
            default -> landmarks.stream();
        };
    }

    private static Stream<Object> texts(Texts texts, List<Object> landmarks) {
        return texts.areListed()
                ? texts.only().stream().map(Object.class::cast)
                : Stream.concat(landmarks.stream().filter(text -> !text.equals("")), Stream.of(ANOTHER));
    }

    private static Stream<Object> numbers(Numbers numbers, List<Object> landmarks) {
        if (numbers.areListed()) {
            return numbers.only().stream().map(Object.class::cast);
        }
        var known = new TreeSet<BigDecimal>();
        landmarks.forEach(landmark -> known.add((BigDecimal) landmark));
        Stream.of(numbers.least(), numbers.most()).filter(Objects::nonNull).forEach(known::add);
        var sorted = List.copyOf(known);
        return (numbers.decimals() == Numbers.ANY_DECIMALS ? between(sorted) : beside(sorted, numbers.decimals()))
                .filter(numbers::canBe)
                .map(Object.class::cast);
    }

    private static Stream<BigDecimal> between(List<BigDecimal> sorted) {
        var beyond = new ArrayList<BigDecimal>();
        if (!sorted.isEmpty()) {
            beyond.add(sorted.get(0).subtract(BigDecimal.ONE));
            beyond.add(sorted.get(sorted.size() - 1).add(BigDecimal.ONE));
        }
        var between = IntStream.range(1, sorted.size())
                .mapToObj(i -> sorted.get(i - 1).add(sorted.get(i)).divide(TWO));
        return Stream.of(sorted.stream(), beyond.stream(), between).flatMap(numbers -> numbers);
    }

    /** The numbers with so many decimals that are nearest. */
    private static Stream<BigDecimal> beside(List<BigDecimal> sorted, int decimals) {
        var step = BigDecimal.ONE.movePointLeft(decimals);
        return sorted.stream().flatMap(number -> {
            var below = number.setScale(decimals, RoundingMode.CEILING).subtract(step);
            var above = number.setScale(decimals, RoundingMode.FLOOR).add(step);
            return Stream.of(below, number, above);
        });
    }
}
