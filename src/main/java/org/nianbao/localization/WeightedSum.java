package org.nianbao.localization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A number made of cells: a sum of products of variables, each counted only while its guard holds. Immutable. */
public record WeightedSum(BigDecimal constant, List<Summand> summands) {

    /** One product, so many times. */
    record Summand(BigDecimal factor, List<Variable> variables, Proposition guard) {

        BigDecimal value() {
            return guard.holds()
                    ? variables.stream().map(Variable::value).reduce(factor, BigDecimal::multiply)
                    : BigDecimal.ZERO;
        }

        BitSet cells() {
            var cells = new BitSet();
            addCellsTo(cells);
            return cells;
        }

        void addCellsTo(BitSet cells) {
            cells.or(guard.cells());
            variables.forEach(variable -> cells.set(variable.cell()));
        }

        /** The same while its guard holds. */
        Summand unguarded() {
            return new Summand(factor, variables, Proposition.TRUE);
        }

        private Summand times(Summand other) {
            return new Summand(
                    factor.multiply(other.factor),
                    Stream.concat(variables.stream(), other.variables.stream()).toList(),
                    Junction.all(List.of(guard, other.guard)));
        }

        /** Whether it is some number of times the variable, whatever its cell says. */
        boolean isOnly(Variable variable) {
            return guard.holds()
                    && !guard.cells().get(variable.cell())
                    && Collections.frequency(variables, variable) == 1
                    && variables.stream()
                                    .filter(other -> other.cell() == variable.cell())
                                    .count()
                            == 1;
        }

        /** How many times it is the variable, by what the other cells say. */
        BigDecimal factorOf(Variable variable) {
            return variables.stream()
                    .filter(other -> !other.equals(variable))
                    .map(Variable::value)
                    .reduce(factor, BigDecimal::multiply);
        }

        private Summand times(BigDecimal number) {
            return new Summand(factor.multiply(number), variables, guard);
        }
    }

    public WeightedSum {
        summands = summands.stream()
                .filter(summand -> summand.factor().signum() != 0)
                .toList();
    }

    /** Returns a number that is known. */
    public static WeightedSum of(BigDecimal number) {
        return new WeightedSum(number, List.of());
    }

    /** Returns the value of a variable. */
    public static WeightedSum of(Variable variable) {
        return new WeightedSum(
                BigDecimal.ZERO, List.of(new Summand(BigDecimal.ONE, List.of(variable), Proposition.TRUE)));
    }

    /** Returns whether it is the same whatever is said. */
    public boolean isKnown() {
        return summands.isEmpty();
    }

    /** Returns the cells that it depends on. */
    public BitSet cells() {
        var cells = new BitSet();
        summands.forEach(summand -> summand.addCellsTo(cells));
        return cells;
    }

    /** Returns its value by the present values. */
    public BigDecimal value() {
        return summands.stream().map(Summand::value).reduce(constant, BigDecimal::add);
    }

    /** Returns the sum of both. */
    public WeightedSum plus(WeightedSum other) {
        return new WeightedSum(
                constant.add(other.constant),
                Stream.concat(summands.stream(), other.summands.stream()).toList());
    }

    /** Returns the sum of many. */
    public static WeightedSum total(List<WeightedSum> sums) {
        return new WeightedSum(
                sums.stream().map(WeightedSum::constant).reduce(BigDecimal.ZERO, BigDecimal::add),
                sums.stream().flatMap(sum -> sum.summands.stream()).toList());
    }

    /** Returns so many times the sum. */
    public WeightedSum times(BigDecimal number) {
        return new WeightedSum(
                constant.multiply(number),
                summands.stream().map(summand -> summand.times(number)).toList());
    }

    /** Returns the product of both. */
    public WeightedSum times(WeightedSum other) {
        var products = new ArrayList<Summand>();
        summands.forEach(one -> other.summands.forEach(two -> products.add(one.times(two))));
        products.addAll(times(other.constant).summands);
        products.addAll(other.times(constant).summands);
        return new WeightedSum(constant.multiply(other.constant), products);
    }

    /** Returns the sum that counts only while a condition holds, and is zero otherwise. */
    public WeightedSum during(Proposition condition) {
        if (condition.cells().isEmpty()) {
            return condition.holds() ? this : of(BigDecimal.ZERO);
        }
        var guarded = summands.stream()
                .map(summand -> new Summand(
                        summand.factor(), summand.variables(), Junction.all(List.of(condition, summand.guard()))));
        return new WeightedSum(
                BigDecimal.ZERO,
                Stream.concat(Stream.of(new Summand(constant, List.of(), condition)), guarded)
                        .toList());
    }
}
