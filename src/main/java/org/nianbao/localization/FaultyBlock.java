package org.nianbao.localization;

import java.util.BitSet;
import java.util.List;

/**
 * Edits that do not hold and belong together, with all that could mend them.
 *
 * @param edits their places among all edits, in order
 * @param outcome whether the solutions are known
 * @param solutions every set of cells of the least weight whose change can mend them; none unless solved
 */
public record FaultyBlock(List<Integer> edits, Outcome outcome, List<BitSet> solutions) {

    /** How a search ends. */
    public enum Outcome {
        SOLVED,
        /** The limit of steps was reached first (未定). */
        UNDECIDED,
        /** No values whatsoever satisfy the edits. */
        CONTRADICTORY
    }

    public FaultyBlock {
        edits = List.copyOf(edits);
        solutions = List.copyOf(solutions);
    }
}
