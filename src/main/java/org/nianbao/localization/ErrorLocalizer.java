package org.nianbao.localization;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the cells that must change for all edits to hold.
 *
 * <p>Edits that do not hold are one block if they share a cell. Blocks are solved by themselves, and together if what had to
 * be looked at for one is part of another, or if their solutions get in each other's way.
 */
public final class ErrorLocalizer {

    private final EditNetwork edits;
    private final List<Integer> weights;

    /** The steps that are left for all blocks; each may take half of them, so that one does not use up those of the others. */
    private long steps;

    /**
     * Prepares the search.
     *
     * @param edits what should hold
     * @param weights how much each cell is trusted, by its number; more than 0
     * @param steps the most steps for all blocks together
     */
    public ErrorLocalizer(List<Proposition> edits, List<Integer> weights, long steps) {
        this.edits = new EditNetwork(edits);
        this.weights = List.copyOf(weights);
        this.steps = steps;
    }

    /** A block, with the cells that were looked at, and those of its solutions. */
    private record Attempt(FaultyBlock block, BitSet reach, BitSet solved) {

        Attempt {
            block.solutions().forEach(solved::or);
        }

        boolean isMixedWith(Attempt other) {
            return reach.intersects(other.reach);
        }

        List<Integer> with(Attempt other) {
            return Stream.concat(block.edits().stream(), other.block.edits().stream())
                    .sorted()
                    .toList();
        }
    }

    /** Returns the blocks of edits that do not hold, in their order; none if all hold. */
    public List<FaultyBlock> blocks() {
        var attempts = new ArrayList<Attempt>();
        for (var group : sharing()) {
            join(attempts, attempt(group));
        }
        return attempts.stream()
                .map(Attempt::block)
                .sorted(Comparator.comparing(block -> block.edits().get(0)))
                .toList();
    }

    /** The edits that do not hold, those together that share cells. */
    private List<List<Integer>> sharing() {
        var groups = new LinkedHashMap<BitSet, List<Integer>>();
        edits.failing().forEach(edit -> {
            var cells = (BitSet) edits.cells(edit).clone();
            var together = new ArrayList<>(List.of(edit));
            groups.entrySet().removeIf(group -> {
                var shares = group.getKey().intersects(edits.cells(edit));
                if (shares) {
                    cells.or(group.getKey());
                    together.addAll(group.getValue());
                }
                return shares;
            });
            groups.put(cells, together.stream().sorted().toList());
        });
        return List.copyOf(groups.values());
    }

    /** Adds an attempt, which takes in those that it has to do with. */
    private void join(List<Attempt> attempts, Attempt added) {
        var attempt = added;
        for (var other = related(attempts, attempt); other.isPresent(); other = related(attempts, attempt)) {
            attempts.remove(other.get());
            attempt = attempt(attempt.with(other.get()));
        }
        attempts.add(attempt);
    }

    private Optional<Attempt> related(List<Attempt> attempts, Attempt attempt) {
        return attempts.stream()
                .filter(other -> attempt.isMixedWith(other) || areInEachOthersWay(attempt, other))
                .findFirst();
    }

    private Attempt attempt(List<Integer> failing) {
        return limited(limit -> {
            var search = new MinimumSearch(edits, weights, limit);
            return new Attempt(search.solve(failing), search.reach(), new BitSet());
        });
    }

    /** Whether some solutions cannot be chosen together, because of an edit that depends on both. */
    private boolean areInEachOthersWay(Attempt one, Attempt other) {
        return edits.placesTouching(one.solved()).intersects(edits.placesTouching(other.solved()))
                && one.block().solutions().stream()
                        .anyMatch(cells ->
                                other.block().solutions().stream().anyMatch(others -> !areFeasible(cells, others)));
    }

    private boolean areFeasible(BitSet cells, BitSet others) {
        var both = (BitSet) cells.clone();
        both.or(others);
        return limited(limit -> {
            try {
                return new Feasibility(both, limit).of(edits.touching(both));
            } catch (StepLimit.ReachedException reached) {
                return false;
            }
        });
    }

    private <T> T limited(Function<StepLimit, T> work) {
        var share = steps / 2;
        var limit = new StepLimit(share);
        var result = work.apply(limit);
        steps -= share - limit.left();
        return result;
    }
}
