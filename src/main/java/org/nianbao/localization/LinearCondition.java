package org.nianbao.localization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a number made of cells compares with zero. */
public final class LinearCondition implements Condition {

    /** The relations to zero. */
    public enum Sign {
        ZERO,
        NOT_ZERO,
        NOT_NEGATIVE,
        POSITIVE;

        private boolean holds(int signum) {
            return switch (this) {
                case ZERO -> signum == 0;
                case NOT_ZERO -> signum != 0;
                case NOT_NEGATIVE -> signum >= 0;
                case POSITIVE -> signum > 0;
            };
        }
    }

    private final WeightedSum sum;
    private final Sign sign;
    private final BitSet cells = new BitSet();
    private final Map<Integer, List<Integer>> byCell = new HashMap<>();
    private final BigDecimal present;

    private LinearCondition(WeightedSum sum, Sign sign) {
        this.sum = sum;
        this.sign = sign;
        present = sum.value();
        for (int place = 0; place < sum.summands().size(); place++) {
            enter(sum.summands().get(place).cells(), place);
        }
    }

    private void enter(BitSet some, int place) {
        cells.or(some);
        some.stream()
                .forEach(cell ->
                        byCell.computeIfAbsent(cell, one -> new ArrayList<>()).add(place));
    }

    /** Returns the condition on a number. */
    public static Condition of(WeightedSum sum, Sign sign) {
        return sum.isKnown() ? Condition.of(sign.holds(sum.constant().signum())) : new LinearCondition(sum, sign);
    }

    /** Returns the condition that one number is at least as great as another. */
    public static Condition atLeast(WeightedSum one, WeightedSum other) {
        return of(difference(one, other), Sign.NOT_NEGATIVE);
    }

    /** Returns the condition that one number is greater than another. */
    public static Condition moreThan(WeightedSum one, WeightedSum other) {
        return of(difference(one, other), Sign.POSITIVE);
    }

    /** Returns the condition that two numbers are the same. */
    public static Condition equal(WeightedSum one, WeightedSum other) {
        return of(difference(one, other), Sign.ZERO);
    }

    private static WeightedSum difference(WeightedSum one, WeightedSum other) {
        return one.plus(other.times(BigDecimal.ONE.negate()));
    }

    Sign sign() {
        return sign;
    }

    /** The number, where only these cells may change: everything else is added up. */
    WeightedSum during(BitSet free) {
        var touched = free.stream()
                .boxed()
                .flatMap(cell -> byCell.getOrDefault(cell, List.of()).stream())
                .sorted()
                .distinct()
                .map(sum.summands()::get)
                .toList();
        var rest = touched.stream().map(WeightedSum.Summand::value).reduce(present, BigDecimal::subtract);
        return new WeightedSum(rest, touched);
    }

    @Override
    public boolean holds() {
        return sign.holds(present.signum());
    }

    @Override
    public Condition negated() {
        return switch (sign) {
            case ZERO -> new LinearCondition(sum, Sign.NOT_ZERO);
            case NOT_ZERO -> new LinearCondition(sum, Sign.ZERO);
            case NOT_NEGATIVE -> new LinearCondition(sum.times(BigDecimal.ONE.negate()), Sign.POSITIVE);
            case POSITIVE -> new LinearCondition(sum.times(BigDecimal.ONE.negate()), Sign.NOT_NEGATIVE);
        };
    }

    @Override
    public BitSet cells() {
        return cells;
    }

    @Override
    public String toString() {
        return sum + " " + sign;
    }
}
