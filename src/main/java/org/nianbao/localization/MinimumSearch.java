package org.nianbao.localization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches the lightest sets of cells that hit every conflict: sets of cells of which at least one must change. The first
 * conflicts are the edits that do not hold; each hitting set that turns out to be infeasible gives another one.
 */
final class MinimumSearch {

    /** Cells that change, and what they weigh; of equal weight, those that were thought of first come first. */
    private record Candidate(BitSet cells, long weight, int order) {

        static final Comparator<Candidate> LIGHTEST_FIRST =
                Comparator.comparingLong(Candidate::weight).thenComparingInt(Candidate::order);

        Candidate with(int cell, long more, int next) {
            var all = (BitSet) cells.clone();
            all.set(cell);
            return new Candidate(all, weight + more, next);
        }
    }

    private final EditNetwork edits;
    private final List<Integer> weights;
    private final StepLimit limit;
    private final List<BitSet> conflicts = new ArrayList<>();
    private final List<BitSet> solutions = new ArrayList<>();

    MinimumSearch(EditNetwork edits, List<Integer> weights, StepLimit limit) {
        this.edits = edits;
        this.weights = weights;
        this.limit = limit;
    }

    /** Solves edits that do not hold, given by their places. */
    FaultyBlock solve(List<Integer> failing) {
        failing.forEach(edit -> conflicts.add(edits.cells(edit)));
        try {
            search();
        } catch (StepLimit.ReachedException reached) {
            return new FaultyBlock(failing, FaultyBlock.Outcome.UNDECIDED, List.of());
        }
        var outcome = solutions.isEmpty() ? FaultyBlock.Outcome.CONTRADICTORY : FaultyBlock.Outcome.SOLVED;
        return new FaultyBlock(failing, outcome, solutions);
    }

    /** All cells of the conflicts: whatever the others say does not matter to the solutions. */
    BitSet reach() {
        var reach = new BitSet();
        conflicts.forEach(reach::or);
        return reach;
    }

    private void search() {
        var queue = new PriorityQueue<>(Candidate.LIGHTEST_FIRST);
        var seen = new HashSet<BitSet>();
        queue.add(new Candidate(new BitSet(), 0, 0));
        var least = Long.MAX_VALUE;
        while (!queue.isEmpty() && queue.peek().weight() <= least) {
            var next = queue.remove();
            limit.take(1);
            var conflict = conflict(next.cells());
            if (conflict == null) {
                solutions.add(next.cells());
                least = next.weight();
            } else {
                extend(next, conflict, least, seen, queue);
            }
        }
    }

    private void extend(
            Candidate candidate, BitSet conflict, long least, Set<BitSet> seen, PriorityQueue<Candidate> queue) {
        limit.take(conflict.cardinality());
        conflict.stream()
                .mapToObj(cell -> candidate.with(cell, weights.get(cell), seen.size()))
                .filter(more -> more.weight() <= least && seen.add(more.cells()))
                .forEach(queue::add);
    }

    /** A conflict that the cells do not hit; null if they are a solution. */
    private @Nullable BitSet conflict(BitSet cells) {
        for (var known : conflicts) {
            if (!known.intersects(cells)) {
                return known;
            }
        }
        var touched = edits.touching(cells);
        var feasibility = new Feasibility(cells, limit);
        if (feasibility.of(touched)) {
            return null;
        }
        var conflict = new BitSet();
        core(feasibility, List.of(), false, touched).forEach(edit -> conflict.or(edit.cells()));
        conflict.andNot(cells);
        conflicts.add(conflict);
        return conflict;
    }

    /** A smallest part of the edits that cannot hold with a base, by halving (Junker 2004); earlier edits are preferred. */
    private static List<Proposition> core(
            Feasibility feasibility, List<Proposition> base, boolean isBaseNew, List<Proposition> rest) {
        if (isBaseNew && !feasibility.of(base)) {
            return List.of();
        } else if (rest.size() == 1) {
            return rest;
        }
        var first = rest.subList(0, rest.size() / 2);
        var second = rest.subList(rest.size() / 2, rest.size());
        var ofSecond = core(feasibility, joined(base, first), true, second);
        var ofFirst = core(feasibility, joined(base, ofSecond), !ofSecond.isEmpty(), first);
        return joined(ofFirst, ofSecond);
    }

    private static List<Proposition> joined(List<Proposition> some, List<Proposition> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
