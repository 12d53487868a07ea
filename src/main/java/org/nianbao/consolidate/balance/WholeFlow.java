package org.nianbao.consolidate.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that flow between nodes, each to be rounded down or up so that as much flows out of every node as into it, at
 * the least cost.
 *
 * <p>All begin rounded down. What a node then has too much of is led, unit by unit and by the cheapest way there is, to
 * one that has too little: along an amount that may still go up, or back along one that has gone up.
 */
final class WholeFlow {

    private final int places;
    private final BigDecimal[] surplus;

    /** Those that are not whole as they are. */
    private final List<Arc> open = new ArrayList<>();

    WholeFlow(int nodes, int places) {
        this.places = places;
        surplus = new BigDecimal[nodes];
        Arrays.fill(surplus, BigDecimal.ZERO);
    }

    /** An amount; its cost is how much farther it moves if it goes up than if it goes down. */
    static final class Arc {

        private final int from;
        private final int to;
        private final BigDecimal below;
        private final Cost cost;
        private boolean isUp;

        private Arc(int from, int to, BigDecimal below, Cost cost) {
            this.from = from;
            this.to = to;
            this.below = below;
            this.cost = cost;
        }
    }

    /** One more unit along an arc or, if it has gone up, one less. */
    private record Step(Arc arc) {

        int from() {
            return arc.isUp ? arc.to : arc.from;
        }

        int to() {
            return arc.isUp ? arc.from : arc.to;
        }

        Cost cost() {
            return arc.isUp ? arc.cost.negated() : arc.cost;
        }
    }

    /** The movement of totals, and that of parts, which only counts where the first is the same. */
    private record Cost(BigDecimal ofTotals, BigDecimal ofParts) {

        static final Cost NONE = new Cost(BigDecimal.ZERO, BigDecimal.ZERO);

        Cost plus(Cost other) {
            return new Cost(ofTotals.add(other.ofTotals), ofParts.add(other.ofParts));
        }

        Cost negated() {
            return new Cost(ofTotals.negate(), ofParts.negate());
        }

        boolean isLessThan(Cost other) {
            var totals = ofTotals.compareTo(other.ofTotals);
            return totals < 0 || totals == 0 && ofParts.compareTo(other.ofParts) < 0;
        }
    }

    /** An amount that is rounded already. */
    void fixed(int from, int to, BigDecimal amount) {
        surplus[to] = surplus[to].add(amount);
        surplus[from] = surplus[from].subtract(amount);
    }

    Arc total(int from, int to, BigDecimal exact) {
        return arc(from, to, exact, new Cost(farther(exact), BigDecimal.ZERO));
    }

    Arc part(int from, int to, BigDecimal exact) {
        return arc(from, to, exact, new Cost(BigDecimal.ZERO, farther(exact)));
    }

    private Arc arc(int from, int to, BigDecimal exact, Cost cost) {
        var below = Rounding.below(exact, places);
        fixed(from, to, below);
        var arc = new Arc(from, to, below, cost);
        if (below.compareTo(exact) != 0) {
            open.add(arc);
        }
        return arc;
    }

    private BigDecimal farther(BigDecimal exact) {
        var down = exact.subtract(Rounding.below(exact, places));
        return Rounding.unit(places).subtract(down).subtract(down);
    }

    /** Makes all nodes even. */
    void settle() {
        for (var way = cheapestWay(); way.isPresent(); way = cheapestWay()) {
            for (var step : way.get()) {
                fixed(step.from(), step.to(), Rounding.unit(places));
                step.arc().isUp = !step.arc().isUp;
            }
        }
        if (IntStream.range(0, surplus.length).anyMatch(node -> surplus[node].signum() != 0)) {
            throw new IllegalArgumentException("the exact amounts are no flow: " + Arrays.toString(surplus));
        }
    }

    /**
     * The way from a node with too much to one with too little, after Bellman and Ford; empty if all are even. As every way
     * so far was the cheapest, no circle saves anything, and so the search ends.
     */
    private Optional<List<Step>> cheapestWay() {
        var costs = new @Nullable Cost[surplus.length];
        var last = new @Nullable Step[surplus.length];
        IntStream.range(0, surplus.length)
                .filter(node -> surplus[node].signum() > 0)
                .forEach(node -> costs[node] = Cost.NONE);
        var isShorter = true;
        while (isShorter) {
            isShorter = false;
            for (var arc : open) {
                isShorter |= isShorter(new Step(arc), costs, last);
            }
        }
        return end(costs).map(node -> way(node, last));
    }

    private static boolean isShorter(Step step, @Nullable Cost[] costs, @Nullable Step[] last) {
        var soFar = costs[step.from()];
        if (soFar == null) {
            return false;
        }
        var cost = soFar.plus(step.cost());
        var known = costs[step.to()];
        if (known != null && !cost.isLessThan(known)) {
            return false;
        }
        costs[step.to()] = cost;
        last[step.to()] = step;
        return true;
    }

    /** Where it is cheapest to end; of several the first. */
    private Optional<Integer> end(@Nullable Cost[] costs) {
        var end = -1;
        for (int node = 0; node < surplus.length; node++) {
            var cost = costs[node];
            if (surplus[node].signum() < 0 && cost != null) {
                var best = end < 0 ? null : costs[end];
                end = best == null || cost.isLessThan(best) ? node : end;
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(end);
    }

    private static List<Step> way(int end, @Nullable Step[] last) {
        var way = new ArrayList<Step>();
        for (var step = last[end]; step != null; step = last[step.from()]) {
            way.add(step);
        }
        return way;
    }

    List<BigDecimal> amounts(List<Arc> some) {
        return some.stream()
                .map(arc -> arc.isUp ? arc.below.add(Rounding.unit(places)) : arc.below)
                .toList();
    }
}
