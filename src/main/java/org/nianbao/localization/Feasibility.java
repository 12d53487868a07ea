package org.nianbao.localization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nianbao.localization.WeightedSum.Summand;

/** Decides whether conditions can hold if only some cells change. */
final class Feasibility {

    private final BitSet free;
    private final StepLimit limit;

    Feasibility(BitSet free, StepLimit limit) {
        this.free = free;
        this.limit = limit;
    }

    /** Returns whether the free cells have values with which all the conditions hold. */
    boolean of(List<Proposition> conditions) {
        return new Branch(List.of(), List.of(), Map.of()).isOpen(conditions, List.of());
    }

    private boolean isSettled(Proposition condition) {
        return !condition.cells().intersects(free);
    }

    /** The choices made so far: linear rows over the variables of the free cells. */
    private final class Branch {

        private final List<LinearRow> equations;
        private final List<LinearRow> rows;
        private final Map<Integer, Variable> variables;

        Branch(List<LinearRow> equations, List<LinearRow> rows, Map<Integer, Variable> variables) {
            this.equations = new ArrayList<>(equations);
            this.rows = new ArrayList<>(rows);
            this.variables = new TreeMap<>(variables);
        }

        /** Whether there is a solution with these conditions and one of each of the choices. */
        private boolean isOpen(List<Proposition> conditions, List<Junction> earlier) {
            limit.take(1);
            var open = new ArrayList<>(conditions);
            var choices = new ArrayList<>(earlier);
            while (!open.isEmpty()) {
                var next = open.remove(open.size() - 1);
                if (isSettled(next)) {
                    if (!next.holds()) {
                        return false;
                    }
                } else if (next instanceof Junction junction) {
                    if (junction.isOfAll()) {
                        open.addAll(junction.parts());
                    } else if (!isChosen(junction)) {
                        choices.add(junction);
                    }
                } else if (next instanceof LinearCondition linear) {
                    var choice = choice(linear);
                    choice.ifPresent(open::add);
                    if (choice.isEmpty()) {
                        enter(linear);
                    }
                }
            }
            limit.requireShallow(choices.size());
            return isFeasible() && (choices.isEmpty() || isOpenByChoice(choices));
        }

        private boolean isChosen(Junction junction) {
            return junction.parts().stream().anyMatch(part -> isSettled(part) && part.holds());
        }

        private boolean isOpenByChoice(List<Junction> choices) {
            var others = choices.subList(1, choices.size());
            return choices.get(0).parts().stream()
                    .anyMatch(part -> new Branch(equations, rows, variables).isOpen(List.of(part), others));
        }

        /** What has to be chosen before a condition is linear: whether a guard holds, or on which side of zero it is. */
        private Optional<Proposition> choice(LinearCondition condition) {
            var sum = condition.during(free);
            var guarded = sum.summands().stream()
                    .filter(summand -> !isSettled(summand.guard()))
                    .findFirst();
            if (guarded.isPresent()) {
                return Optional.of(choice(sum, guarded.get(), condition.relation()));
            } else if (condition.relation() != LinearCondition.Relation.NOT_ZERO) {
                return Optional.empty();
            }
            return Optional.of(Junction.any(List.of(
                    LinearCondition.of(sum, LinearCondition.Relation.POSITIVE),
                    LinearCondition.of(sum.times(BigDecimal.ONE.negate()), LinearCondition.Relation.POSITIVE))));
        }

        private Proposition choice(WeightedSum sum, Summand guarded, LinearCondition.Relation relation) {
            var others = new ArrayList<>(sum.summands());
            others.remove(guarded);
            var without = new WeightedSum(sum.constant(), others);
            var counted = without.plus(new WeightedSum(BigDecimal.ZERO, List.of(guarded.unguarded())));
            return Junction.any(List.of(
                    Junction.all(List.of(guarded.guard(), LinearCondition.of(counted, relation))),
                    Junction.all(List.of(guarded.guard().negated(), LinearCondition.of(without, relation)))));
        }

        /** A product of several cells that may change is given up. */
        private void enter(LinearCondition condition) {
            var sum = condition.during(free);
            if (sum.summands().stream().anyMatch(summand -> freeOf(summand).size() > 1)) {
                return;
            }
            var scaled = new ScaledRow(sum);
            var row = scaled.row();
            switch (condition.relation()) {
                case ZERO -> equations.add(row);
                case POSITIVE -> rows.add(row.raised(BigInteger.ONE.negate()));
                default -> rows.add(row);
            }
        }

        private boolean isFeasible() {
            var all = new ArrayList<>(rows);
            variables.values().forEach(variable -> all.addAll(variable.bounds()));
            return new IntegerSystem(limit).isFeasible(equations, all);
        }

        /** A sum as a row of integers: all decimals are shifted by so many places that none is left. */
        private final class ScaledRow {

            private final Map<Variable, BigDecimal> factors = new LinkedHashMap<>();
            private BigDecimal constant;

            ScaledRow(WeightedSum sum) {
                constant = sum.constant();
                sum.summands().forEach(this::add);
            }

            private void add(Summand summand) {
                if (!summand.guard().holds()) {
                    return;
                }
                var factor = summand.factor();
                for (var variable : summand.variables()) {
                    factor = free.get(variable.cell()) ? factor : factor.multiply(variable.value());
                }
                var free = freeOf(summand);
                if (free.isEmpty()) {
                    constant = constant.add(factor);
                } else {
                    factors.merge(free.get(0), factor.movePointLeft(free.get(0).decimals()), BigDecimal::add);
                }
            }

            LinearRow row() {
                var places = factors.values().stream()
                        .mapToInt(BigDecimal::scale)
                        .reduce(Math.max(0, constant.scale()), Math::max);
                var row = LinearRow.constant(constant.movePointRight(places).toBigIntegerExact());
                for (var entry : factors.entrySet()) {
                    var number = entry.getKey().number();
                    variables.put(number, entry.getKey());
                    row = row.plus(LinearRow.of(number, 1)
                            .times(entry.getValue().movePointRight(places).toBigIntegerExact()));
                }
                return row;
            }
        }
    }

    private List<Variable> freeOf(Summand summand) {
        return summand.variables().stream()
                .filter(variable -> free.get(variable.cell()))
                .toList();
    }
}
