package org.nianbao.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that a formula is evaluated over: those of one submission, of one unit or of the township. */
@FunctionalInterface
public interface Rows {

    /** The rows of the form, one per unit for a {@linkplain FormView#single() single} one; null if they are not to be had. */
    @Nullable
    Iterable<? extends RowView> of(FormView table);

    /** How often each key, made of these columns, occurs among the rows of the form; null if they are not to be had. */
    default @Nullable Keys keys(FormView table, List<Integer> columns) {
        var all = of(table);
        return all == null ? null : Keys.of(all, columns);
    }
}
