package org.nianbao.formula;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of which nothing is left but the tallies of the aggregates that went over them. */
final class TalliedRows implements Rows {

    private final Map<Aggregate, Tally> tallies = new IdentityHashMap<>();

    TalliedRows(List<Aggregate> aggregates, Tallies itsTallies) {
        for (int i = 0; i < aggregates.size(); i++) {
            tallies.put(aggregates.get(i), itsTallies.each().get(i));
        }
    }

    /** Returns what an aggregate keeps of the rows. */
    Tally tally(Aggregate aggregate) {
        var tally = tallies.get(aggregate);
        if (tally == null) {
            throw new IllegalArgumentException(
                    "no tally of " + aggregate.source().written());
        }
        return tally;
    }

    @Override
    public @Nullable Iterable<? extends RowView> of(FormView table) {
        throw new IllegalStateException("Only the tallies of the rows are left");
    }
}
