package org.nianbao.consolidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Trace;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;

/**
 * Where a figure comes from (来源), down to the cells of the units' files.
 *
 * @param number the figure; null if it cannot be computed
 * @param branches one for each aggregate of its formula
 */
public record Lineage(@Nullable BigDecimal number, List<Branch> branches) {

    public Lineage {
        branches = List.copyOf(branches);
    }

    /** The figure, if it can be computed. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(number);
    }

    /**
     * One aggregate.
     *
     * @param shares what each unit contributes, in the order of the register; units that contribute nothing are left out
     */
    public record Branch(Trace.Part part, List<Share> shares) {

        public Branch {
            shares = List.copyOf(shares);
        }

        /** How many rows contribute. */
        public int rows() {
            return shares.stream().mapToInt(share -> share.leaves().size()).sum();
        }
    }

    /** The rows of one unit that contribute. */
    public record Share(Unit unit, FilledForm form, List<Leaf> leaves) {

        public Share {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * One row.
     *
     * @param cells those that the value is made of; if it is only counted, those that decide that it is
     * @param deciding all cells that were looked at
     * @param value what it contributes: a number to be added, a thing to be counted once, 1 if it is only counted
     */
    public record Leaf(List<CellAddress> cells, List<CellAddress> deciding, Object value) {

        public Leaf {
            cells = List.copyOf(cells);
            deciding = List.copyOf(deciding);
        }
    }
}
