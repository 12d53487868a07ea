package org.nianbao.formula;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregate keeps of the values that it counts: as much as its result needs, once more values come from
 * elsewhere. Immutable.
 *
 * <p>The tally of some rows merged with that of others is the tally of all of them, in whatever order and grouping.
 */
sealed interface Tally {

    /** Returns the tally of these values and those of another tally of the same aggregate. */
    Tally merged(Tally other);

    /** Returns the result, null if blank, or {@link Faulty#FAULTY}. */
    @Nullable
    Object result();

    /** Returns all that it keeps as texts, always the same for the same values. */
    List<String> content();

    /** A tally that met a value that could not be read, so that its result cannot be known. */
    enum Spoilt implements Tally {
        SPOILT;

        @Override
        public Tally merged(Tally other) {
            return this;
        }

        @Override
        public Object result() {
            return Faulty.FAULTY;
        }

        @Override
        public List<String> content() {
            return List.of();
        }
    }

    /** The total of numbers. */
    record Sum(BigDecimal total) implements Tally {

        static Sum of(Collection<?> values) {
            return new Sum(values.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        static Sum read(List<String> content) {
            return new Sum(new BigDecimal(content.get(0)));
        }

        @Override
        public Tally merged(Tally other) {
            return other instanceof Sum more ? new Sum(total.add(more.total)) : other.merged(this);
        }

        @Override
        public Object result() {
            return total;
        }

        @Override
        public List<String> content() {
            return List.of(total.toString());
        }
    }

    /** The number of values. */
    record Count(long count) implements Tally {

        static Count of(Collection<?> values) {
            return new Count(values.size());
        }

        static Count read(List<String> content) {
            return new Count(Long.parseLong(content.get(0)));
        }

        @Override
        public Tally merged(Tally other) {
            return other instanceof Count more ? new Count(Math.addExact(count, more.count)) : other.merged(this);
        }

        @Override
        public Object result() {
            return BigDecimal.valueOf(count);
        }

        @Override
        public List<String> content() {
            return List.of(Long.toString(count));
        }
    }

    /** The different values, where 1.0 and 1.00 are the same; their number is the result. */
    record Distinct(Set<Object> values) implements Tally {

        public Distinct {
            values = Collections.unmodifiableSet(values);
        }

        static Distinct of(Collection<?> values) {
            return new Distinct(values.stream()
                    .filter(value -> !value.equals(""))
                    .map(value -> value instanceof BigDecimal number ? Tally.plain(number) : value)
                    .collect(toCollection(HashSet::new)));
        }

        static Distinct read(List<String> content) {
            return new Distinct(content.stream().map(Tally::value).collect(toCollection(HashSet::new)));
        }

        @Override
        public Tally merged(Tally other) {
            if (other instanceof Distinct more) {
                var all = new HashSet<>(values);
                all.addAll(more.values);
                return new Distinct(all);
            }
            return other.merged(this);
        }

        @Override
        public Object result() {
            return BigDecimal.valueOf(values.size());
        }

        @Override
        public List<String> content() {
            return List.copyOf(values.stream().map(Tally::text).collect(toCollection(TreeSet::new)));
        }
    }

    /** The greatest value, or the least if {@code sign} is -1; blank if there is none. */
    record Extreme(int sign, @Nullable Object value) implements Tally {

        static Extreme of(int sign, Collection<?> values) {
            return values.stream()
                    .map(value -> new Extreme(sign, value))
                    .reduce(new Extreme(sign, null), Extreme::further);
        }

        static Extreme read(int sign, List<String> content) {
            return new Extreme(sign, content.isEmpty() ? null : Tally.value(content.get(0)));
        }

        @Override
        public Tally merged(Tally other) {
            return other instanceof Extreme more ? further(more) : other.merged(this);
        }

        /** Of equal numbers the one with more decimals is kept, whichever came first. */
        private Extreme further(Extreme other) {
            if (value == null || other.value == null) {
                return value == null ? other : this;
            }
            var order = Comparison.compared(other.value, value) * sign;
            return order > 0 || order == 0 && decimals(other.value) > decimals(value) ? other : this;
        }

        private static int decimals(Object value) {
            return value instanceof BigDecimal number ? number.scale() : 0;
        }

        @Override
        public @Nullable Object result() {
            return value;
        }

        @Override
        public List<String> content() {
            return Stream.ofNullable(value).map(Tally::text).toList();
        }
    }

    /** The numbers with how often each occurs, of which the middle one is sought, or how far they lie from it. */
    record Multiset(boolean isDeviation, SortedMap<BigDecimal, Long> counts) implements Tally {

        private static final BigDecimal HALF = new BigDecimal("0.5");
        private static final String TIMES = "*";

        public Multiset {
            counts = Collections.unmodifiableSortedMap(counts);
        }

        static Multiset of(boolean isDeviation, Collection<?> values) {
            var counts = new TreeMap<BigDecimal, Long>();
            values.forEach(value -> counts.merge(Tally.plain((BigDecimal) value), 1L, Math::addExact));
            return new Multiset(isDeviation, counts);
        }

        static Multiset read(boolean isDeviation, List<String> content) {
            var counts = new TreeMap<BigDecimal, Long>();
            content.forEach(entry -> counts.put(
                    new BigDecimal(entry.substring(0, entry.indexOf(TIMES))),
                    Long.parseLong(entry.substring(entry.indexOf(TIMES) + 1))));
            return new Multiset(isDeviation, counts);
        }

        @Override
        public Tally merged(Tally other) {
            if (other instanceof Multiset more) {
                var all = new TreeMap<>(counts);
                more.counts.forEach((number, count) -> all.merge(number, count, Math::addExact));
                return new Multiset(isDeviation, all);
            }
            return other.merged(this);
        }

        @Override
        public @Nullable Object result() {
            if (counts.isEmpty()) {
                return null;
            }
            var median = middle(counts);
            return isDeviation ? middle(distances(median)) : median;
        }

        private SortedMap<BigDecimal, Long> distances(BigDecimal from) {
            var distances = new TreeMap<BigDecimal, Long>();
            counts.forEach(
                    (number, count) -> distances.merge(number.subtract(from).abs(), count, Math::addExact));
            return distances;
        }

        /** The middle one, or the mean of the two in the middle. */
        private static BigDecimal middle(SortedMap<BigDecimal, Long> counts) {
            var all = counts.values().stream().reduce(0L, Math::addExact);
            var upper = at(counts, all / 2);
            return all % 2 == 1 ? upper : at(counts, all / 2 - 1).add(upper).multiply(HALF);
        }

        private static BigDecimal at(SortedMap<BigDecimal, Long> counts, long place) {
            var left = place;
            for (var number : counts.entrySet()) {
                if (left < number.getValue()) {
                    return number.getKey();
                }
                left -= number.getValue();
            }
            throw new IllegalArgumentException("there is no number at " + place);
        }

        @Override
        public List<String> content() {
            var content = new ArrayList<String>(counts.size());
            counts.forEach((number, count) -> content.add(number + TIMES + count));
            return content;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return "n" + number;
        } else if (value instanceof LocalDate date) {
            return "d" + date;
        }
        return value instanceof YearMonth month ? "m" + month : "t" + value;
    }

    private static Object value(String text) {
        var rest = text.substring(1);
        return switch (text.charAt(0)) {
            case 'n' -> new BigDecimal(rest);
            case 'd' -> LocalDate.parse(rest);
            case 'm' -> YearMonth.parse(rest);
            case 't' -> rest;
            default -> throw new IllegalArgumentException("no value of a tally: " + text);
        };
    }
}
