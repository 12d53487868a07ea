package org.nianbao.localization;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Other values of some variables: whether conditions hold with them, without any search. */
public record Correction(Map<Variable, BigDecimal> values) {

    public Correction {
        values = Map.copyOf(values);
    }

    /** Returns the correction of one variable. */
    public static Correction of(Variable variable, BigDecimal value) {
        return new Correction(Map.of(variable, value));
    }

    /** Returns whether all the conditions hold with it; one of which only the present truth is known may. */
    public boolean satisfies(Collection<Proposition> conditions) {
        return conditions.stream().allMatch(this::satisfies);
    }

    private boolean satisfies(Proposition condition) {
        if (!condition.cells().intersects(cells())) {
            return condition.holds();
        } else if (condition instanceof Junction junction) {
            return junction.isOfAll()
                    ? junction.parts().stream().allMatch(this::satisfies)
                    : junction.parts().stream().anyMatch(this::satisfies);
        }
        return !(condition instanceof LinearCondition linear)
                || linear.relation().holds(value(linear.during(cells())).signum());
    }

    private BitSet cells() {
        var cells = new BitSet();
        values.keySet().forEach(variable -> cells.set(variable.cell()));
        return cells;
    }

    private BigDecimal value(WeightedSum sum) {
        return sum.summands().stream()
                .filter(summand -> satisfies(summand.guard()))
                .map(this::value)
                .reduce(sum.constant(), BigDecimal::add);
    }

    private BigDecimal value(WeightedSum.Summand summand) {
        return summand.variables().stream()
                .map(variable -> values.getOrDefault(variable, variable.value()))
                .reduce(summand.factor(), BigDecimal::multiply);
    }

    /** Returns the only value of a variable with which all the conditions hold, if equations leave no other. */
    public static Optional<BigDecimal> forced(Variable variable, Collection<Proposition> conditions) {
        var values = new TreeSet<BigDecimal>();
        equations(conditions).forEach(equation -> equation.solution(variable).ifPresent(values::add));
        return values.size() == 1
                ? Optional.of(values.first())
                        .filter(value -> of(variable, value).satisfies(conditions))
                : Optional.empty();
    }

    private static List<LinearCondition> equations(Collection<Proposition> conditions) {
        var equations = new ArrayList<LinearCondition>();
        for (var condition : conditions) {
            if (condition instanceof LinearCondition linear && linear.relation() == LinearCondition.Relation.ZERO) {
                equations.add(linear);
            } else if (condition instanceof Junction junction && junction.isOfAll()) {
                equations.addAll(equations(junction.parts()));
            }
        }
        return equations;
    }
}
