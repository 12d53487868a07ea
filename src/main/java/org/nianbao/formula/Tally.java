package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an aggregate keeps while it goes over the rows. */
interface Tally {

    void add(Object value);

    @Nullable
    Object result();

    /** The total of numbers. */
    final class Sum implements Tally {

        private BigDecimal total = BigDecimal.ZERO;

        @Override
        public void add(Object value) {
            total = total.add((BigDecimal) value);
        }

        @Override
        public Object result() {
            return total;
        }
    }

    /** The number of values. */
    final class Count implements Tally {

        private long count;

        @Override
        public void add(Object value) {
            count++;
        }

        @Override
        public Object result() {
            return BigDecimal.valueOf(count);
        }
    }

    /** The number of different values, where 1.0 and 1.00 are the same. */
    final class Distinct implements Tally {

        private final Set<Object> seen = new HashSet<>();

        @Override
        public void add(Object value) {
            if (!value.equals("")) {
                seen.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
            }
        }

        @Override
        public Object result() {
            return BigDecimal.valueOf(seen.size());
        }
    }

    /** The greatest value, or the least if {@code sign} is -1; blank if there is none. */
    final class Extreme implements Tally {

        private final int sign;
        private @Nullable Object extreme;

        Extreme(int sign) {
            this.sign = sign;
        }

        @Override
        public void add(Object value) {
            if (extreme == null || Comparison.compared(value, extreme) * sign > 0) {
                extreme = value;
            }
        }

        @Override
        public @Nullable Object result() {
            return extreme;
        }
    }

    /** The middle one of numbers, or the mean of the two in the middle; blank if there is none. */
    final class Median implements Tally {

        private static final BigDecimal HALF = new BigDecimal("0.5");

        private final List<BigDecimal> values = new ArrayList<>();

        @Override
        public void add(Object value) {
            values.add((BigDecimal) value);
        }

        @Override
        public @Nullable BigDecimal result() {
            return values.isEmpty() ? null : of(values);
        }

        private static BigDecimal of(List<BigDecimal> values) {
            var sorted = values.stream().sorted().toList();
            var upper = sorted.get(sorted.size() / 2);
            return sorted.size() % 2 == 1
                    ? upper
                    : sorted.get(sorted.size() / 2 - 1).add(upper).multiply(HALF);
        }

        /** The median distance of the numbers, of which there is at least one, from a value. */
        BigDecimal distance(BigDecimal from) {
            return of(values.stream().map(value -> value.subtract(from).abs()).toList());
        }
    }

    /** How far numbers lie from their median, in the median; blank if there is none. */
    final class Deviation implements Tally {

        private final Median median = new Median();

        @Override
        public void add(Object value) {
            median.add(value);
        }

        @Override
        public @Nullable Object result() {
            var middle = median.result();
            return middle == null ? null : median.distance(middle);
        }
    }
}
