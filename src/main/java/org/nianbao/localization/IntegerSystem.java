package org.nianbao.localization;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides whether linear equations and inequalities have a solution in integers, by the Omega test: equations are solved by
 * unimodular substitution; variables are eliminated from the inequalities by pairing lower with upper bounds, which is exact
 * if one of each pair has the factor 1. Otherwise the dark shadow proves a solution, the real shadow that there is none,
 * and what lies between is tried one by one.
 */
final class IntegerSystem {

    private final StepLimit limit;

    /** The number of the last variable that was introduced; those of the problem are not negative. */
    private int introduced = -1;

    IntegerSystem(StepLimit limit) {
        this.limit = limit;
    }

    /**
     * Returns whether there is a solution.
     *
     * @param equations rows that must be zero
     * @param inequalities rows that must not be negative
     */
    boolean isFeasible(Collection<LinearRow> equations, Collection<LinearRow> inequalities) {
        var open = new ArrayDeque<>(equations);
        var rows = new ArrayList<>(inequalities);
        while (!open.isEmpty()) {
            limit.take(1);
            var equation = open.remove();
            var divisor = equation.divisor();
            if (divisor.signum() == 0 ? equation.constant().signum() != 0 : !divides(divisor, equation.constant())) {
                return false;
            } else if (divisor.signum() != 0) {
                solve(equation.over(divisor), open, rows);
            }
        }
        return isFeasible(rows);
    }

    private static boolean divides(BigInteger divisor, BigInteger number) {
        return number.mod(divisor).signum() == 0;
    }

    /** Substitutes a variable everywhere; an equation without a factor of 1 comes back with smaller ones. */
    private void solve(LinearRow equation, ArrayDeque<LinearRow> open, List<LinearRow> rows) {
        var variable = equation.smallest();
        var factor = equation.factor(variable);
        if (factor.abs().equals(ONE)) {
            substitute(variable, equation.without(variable).times(factor.negate()), open, rows);
            return;
        }
        var instead = LinearRow.of(--introduced, 1);
        for (var other : equation.without(variable).factors().entrySet()) {
            var quotient = LinearRow.floor(other.getValue(), factor);
            instead = instead.plus(LinearRow.of(other.getKey(), 1).times(quotient.negate()));
        }
        open.addFirst(equation);
        substitute(variable, instead, open, rows);
    }

    private static void substitute(int variable, LinearRow instead, ArrayDeque<LinearRow> open, List<LinearRow> rows) {
        for (var left = open.size(); left > 0; left--) {
            open.addLast(open.removeFirst().with(variable, instead));
        }
        rows.replaceAll(row -> row.with(variable, instead));
    }

    private boolean isFeasible(List<LinearRow> inequalities) {
        limit.take(1 + inequalities.size());
        var tightest = new LinkedHashMap<SortedMap<Integer, BigInteger>, LinearRow>();
        for (var row : inequalities) {
            var divisor = row.divisor();
            if (divisor.signum() != 0) {
                var tight = row.over(divisor);
                tightest.merge(
                        tight.factors(),
                        tight,
                        (one, other) -> one.constant().compareTo(other.constant()) <= 0 ? one : other);
            } else if (row.constant().signum() < 0) {
                return false;
            }
        }
        return tightest.isEmpty() || isFeasibleWithoutOne(tightest.values());
    }

    /** The rows that bound a variable from below and from above, and the others. */
    private record Elimination(int variable, List<LinearRow> lower, List<LinearRow> upper, List<LinearRow> others) {

        static Elimination of(int variable, Collection<LinearRow> rows) {
            var parts = new Elimination(variable, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var row : rows) {
                var sign = row.factor(variable).signum();
                (sign > 0 ? parts.lower : sign < 0 ? parts.upper : parts.others).add(row);
            }
            return parts;
        }

        boolean isExact() {
            return lower.stream().allMatch(row -> row.factor(variable).equals(ONE))
                    || upper.stream()
                            .allMatch(row -> row.factor(variable).negate().equals(ONE));
        }

        long cost() {
            return (long) lower.size() * upper.size() + (isExact() ? 0 : Integer.MAX_VALUE);
        }

        /** Each lower bound with each upper one; the dark shadow leaves room for an integer between any two. */
        List<LinearRow> shadow(boolean dark) {
            var shadow = new ArrayList<>(others);
            for (var low : lower) {
                for (var high : upper) {
                    var a = low.factor(variable);
                    var b = high.factor(variable).negate();
                    var gap = dark ? a.subtract(ONE).multiply(b.subtract(ONE)) : ZERO;
                    shadow.add(low.times(b).plus(high.times(a)).raised(gap.negate()));
                }
            }
            return shadow;
        }

        BigInteger steepest() {
            return upper.stream().map(row -> row.factor(variable).negate()).reduce(ONE, BigInteger::max);
        }
    }

    private boolean isFeasibleWithoutOne(Collection<LinearRow> rows) {
        var next = cheapest(rows);
        limit.take((long) next.lower().size() * next.upper().size());
        if (next.isExact()) {
            return isFeasible(next.shadow(false));
        }
        return isFeasible(next.shadow(true)) || isFeasible(next.shadow(false)) && isBetweenShadows(next, rows);
    }

    private static Elimination cheapest(Collection<LinearRow> rows) {
        var eliminations = new TreeMap<Integer, Elimination>();
        for (var row : rows) {
            row.factors()
                    .keySet()
                    .forEach(variable -> eliminations.computeIfAbsent(variable, one -> Elimination.of(one, rows)));
        }
        return eliminations.values().stream()
                .min(Comparator.comparingLong(Elimination::cost))
                .orElseThrow();
    }

    /** A solution that is not in the dark shadow lies close to a lower bound. */
    private boolean isBetweenShadows(Elimination next, Collection<LinearRow> rows) {
        var steepest = next.steepest();
        for (var low : next.lower()) {
            var factor = low.factor(next.variable());
            var last =
                    LinearRow.floor(factor.multiply(steepest).subtract(factor).subtract(steepest), steepest);
            for (var distance = ZERO; distance.compareTo(last) <= 0; distance = distance.add(ONE)) {
                if (isFeasible(List.of(low.raised(distance.negate())), rows)) {
                    return true;
                }
            }
        }
        return false;
    }
}
