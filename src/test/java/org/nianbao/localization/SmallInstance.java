package org.nianbao.localization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A random instance with few cells of few values, whose minimum solutions can be found by trying everything.
 *
 * @param values the present values, each from 0 to one less than {@link #SIZE}
 */
record SmallInstance(List<Integer> values, List<Integer> weights, List<Rule> rules) {

    static final int SIZE = 3;

    /** A comparison of a weighted sum with zero: {@code =}, {@code ≠}, {@code ≥} or {@code >}. */
    record Claim(int[] factors, int constant, LinearCondition.Relation relation) {

        static Claim of(Random random, int cells) {
            var factors = new int[cells];
            for (var left = 1 + random.nextInt(3); left > 0; left--) {
                factors[random.nextInt(cells)] = random.nextInt(7) - 3;
            }
            var signs = LinearCondition.Relation.values();
            return new Claim(factors, random.nextInt(7) - 3, signs[random.nextInt(signs.length)]);
        }

        boolean holds(int[] values) {
            var sum = constant;
            for (var cell = 0; cell < factors.length; cell++) {
                sum += factors[cell] * values[cell];
            }
            return switch (relation) {
                case ZERO -> sum == 0;
                case NOT_ZERO -> sum != 0;
                case NOT_NEGATIVE -> sum >= 0;
                case POSITIVE -> sum > 0;
            };
        }

        WeightedSum sum(List<Variable> variables) {
            return WeightedSum.total(IntStream.range(0, factors.length)
                            .mapToObj(cell ->
                                    WeightedSum.of(variables.get(cell)).times(BigDecimal.valueOf(factors[cell])))
                            .toList())
                    .plus(WeightedSum.of(BigDecimal.valueOf(constant)));
        }

        Proposition condition(List<Variable> variables) {
            return LinearCondition.of(sum(variables), relation);
        }
    }

    /** A claim; or one that holds if another does; or one with a sum that counts only if another holds. */
    record Rule(Kind kind, Claim claim, Claim other) {

        enum Kind {
            PLAIN,
            IF,
            WHILE
        }

        static Rule of(Random random, int cells) {
            var kinds = Kind.values();
            return new Rule(kinds[random.nextInt(kinds.length)], Claim.of(random, cells), Claim.of(random, cells));
        }

        boolean holds(int[] values) {
            return switch (kind) {
                case PLAIN -> claim.holds(values);
                case IF -> !other.holds(values) || claim.holds(values);
                case WHILE -> other.holds(values) ? claim.holds(values) : values[0] > 0;
            };
        }

        Proposition condition(List<Variable> variables) {
            return switch (kind) {
                case PLAIN -> claim.condition(variables);
                case IF -> Junction.any(List.of(other.condition(variables).negated(), claim.condition(variables)));
                case WHILE -> {
                    var guard = other.condition(variables);
                    var first = WeightedSum.of(variables.get(0));
                    yield Junction.all(List.of(
                            Junction.any(List.of(
                                    guard.negated(),
                                    LinearCondition.of(claim.sum(variables).during(guard), claim.relation()))),
                            LinearCondition.of(
                                    first.during(guard.negated())
                                            .plus(WeightedSum.of(BigDecimal.ONE).during(guard)),
                                    LinearCondition.Relation.POSITIVE)));
                }
            };
        }
    }

    static SmallInstance of(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        var cells = 1 + (random.nextInt(40) == 0 ? random.nextInt(12) : random.nextInt(5));
        return new SmallInstance(
                random.ints(cells, 0, SIZE).boxed().toList(),
                random.ints(cells, 1, 3).boxed().toList(),
                IntStream.rangeClosed(0, random.nextInt(cells + 1))
                        .mapToObj(one -> Rule.of(random, cells))
                        .toList());
    }

    private List<Variable> variables() {
        return IntStream.range(0, values.size())
                .mapToObj(cell -> new Variable(
                        cell,
                        cell,
                        0,
                        BigDecimal.valueOf(values.get(cell)),
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(SIZE - 1)))
                .toList();
    }

    List<FaultyBlock> localized(long steps) {
        var variables = variables();
        var edits = rules.stream().map(rule -> rule.condition(variables)).toList();
        return new ErrorLocalizer(edits, weights, steps).blocks();
    }

    /** Every lightest set of cells with which all rules can hold, found by trying all sets; none if there is none. */
    List<BitSet> byBruteForce() {
        var all = new BitSet();
        all.set(0, values.size());
        if (!canHold(all)) {
            return List.of();
        }
        var byWeight = new TreeMap<Integer, List<BitSet>>();
        for (var mask = 0L; mask < 1L << values.size(); mask++) {
            var cells = BitSet.valueOf(new long[] {mask});
            byWeight.computeIfAbsent(cells.stream().map(weights::get).sum(), one -> new ArrayList<>())
                    .add(cells);
        }
        return byWeight.values().stream()
                .map(sets -> sets.stream().filter(this::canHold).toList())
                .filter(sets -> !sets.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private boolean canHold(BitSet cells) {
        return canHold(
                cells.stream().toArray(),
                0,
                values.stream().mapToInt(value -> value).toArray());
    }

    private boolean canHold(int[] free, int next, int[] tried) {
        if (next == free.length) {
            for (var rule : rules) {
                if (!rule.holds(tried)) {
                    return false;
                }
            }
            return true;
        }
        for (var value = 0; value < SIZE; value++) {
            tried[free[next]] = value;
            if (canHold(free, next + 1, tried)) {
                return true;
            }
        }
        return false;
    }
}
