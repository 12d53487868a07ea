package org.nianbao.localization;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a number made of cells compares with zero. */
public final class LinearCondition implements Proposition {

    /** The relations to zero. */
    public enum Relation {
        ZERO,
        NOT_ZERO,
        NOT_NEGATIVE,
        POSITIVE;

        boolean holds(int signum) {
            return switch (this) {
                case ZERO -> signum == 0;
                case NOT_ZERO -> signum != 0;
                case NOT_NEGATIVE -> signum >= 0;
                case POSITIVE -> signum > 0;
            };
        }
    }

    private final WeightedSum sum;
    private final Relation relation;
    private final BitSet cells = new BitSet();
    private final BigDecimal present;
    private final Map<Integer, List<Integer>> byCell = new HashMap<>();

    private LinearCondition(WeightedSum sum, Relation relation) {
        this.sum = sum;
        this.relation = relation;
        present = sum.value();
        sum.summands().forEach(summand -> summand.addCellsTo(cells));
    }

    /** Returns the condition on a number. */
    public static Proposition of(WeightedSum sum, Relation relation) {
        return sum.isKnown()
                ? Proposition.of(relation.holds(sum.constant().signum()))
                : new LinearCondition(sum, relation);
    }

    /** Returns the condition that one number is at least as great as another. */
    public static Proposition atLeast(WeightedSum one, WeightedSum other) {
        return of(difference(one, other), Relation.NOT_NEGATIVE);
    }

    /** Returns the condition that one number is greater than another. */
    public static Proposition moreThan(WeightedSum one, WeightedSum other) {
        return of(difference(one, other), Relation.POSITIVE);
    }

    /** Returns the condition that two numbers are the same. */
    public static Proposition equal(WeightedSum one, WeightedSum other) {
        return of(difference(one, other), Relation.ZERO);
    }

    private static WeightedSum difference(WeightedSum one, WeightedSum other) {
        return one.plus(other.times(BigDecimal.ONE.negate()));
    }

    Relation relation() {
        return relation;
    }

    /** The number, where only these cells may change: everything else is added up. */
    WeightedSum during(BitSet free) {
        var touched = free.stream()
                .boxed()
                .flatMap(cell -> byCell().getOrDefault(cell, List.of()).stream())
                .sorted()
                .distinct()
                .map(sum.summands()::get)
                .toList();
        var rest = touched.stream().map(WeightedSum.Summand::value).reduce(present, BigDecimal::subtract);
        return new WeightedSum(rest, touched);
    }

    /** The places of the summands that depend on each cell, which few conditions are ever asked for. */
    private Map<Integer, List<Integer>> byCell() {
        if (byCell.isEmpty()) {
            for (int place = 0; place < sum.summands().size(); place++) {
                enter(place);
            }
        }
        return byCell;
    }

    private void enter(int place) {
        sum.summands().get(place).cells().stream()
                .forEach(cell ->
                        byCell.computeIfAbsent(cell, one -> new ArrayList<>()).add(place));
    }

    /** The value of a variable with which the number is zero, if it counts once and has the decimals for it. */
    Optional<BigDecimal> solution(Variable variable) {
        var free = new BitSet();
        free.set(variable.cell());
        var left = during(free);
        if (left.summands().size() != 1 || !left.summands().get(0).isOnly(variable)) {
            return Optional.empty();
        }
        var factor = left.summands().get(0).factorOf(variable);
        return factor.signum() == 0
                ? Optional.empty()
                : Optional.of(left.constant().negate().divide(factor, variable.decimals(), RoundingMode.HALF_EVEN));
    }

    @Override
    public boolean holds() {
        return relation.holds(present.signum());
    }

    @Override
    public Proposition negated() {
        return switch (relation) {
            case ZERO -> new LinearCondition(sum, Relation.NOT_ZERO);
            case NOT_ZERO -> new LinearCondition(sum, Relation.ZERO);
            case NOT_NEGATIVE -> new LinearCondition(sum.times(BigDecimal.ONE.negate()), Relation.POSITIVE);
            case POSITIVE -> new LinearCondition(sum.times(BigDecimal.ONE.negate()), Relation.NOT_NEGATIVE);
        };
    }

    @Override
    public BitSet cells() {
        return cells;
    }

    @Override
    public String toString() {
        return sum + " " + relation;
    }
}
