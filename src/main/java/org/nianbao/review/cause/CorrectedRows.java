package org.nianbao.review.cause;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.FormView;
import org.nianbao.formula.RowView;
import org.nianbao.formula.Rows;
import org.nianbao.submission.FormRow;

/** Rows in which some cells say something else. */
final class CorrectedRows implements Rows {

    private final Rows rows;
    private final Map<RowView, FormRow> corrected = new IdentityHashMap<>();

    CorrectedRows(Rows rows, List<Suggestion.NewValue> values) {
        this.rows = rows;
        values.forEach(one -> corrected.put(one.cell().row(), corrected(one.cell(), one.value())));
    }

    private FormRow corrected(SuspectCell cell, Object value) {
        var before = row(cell.row());
        var values = new @Nullable Object[cell.filled().form().columnNames().size()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = slot == cell.slot() ? value : before.value(slot);
        }
        return new FormRow(cell.row().number(), values);
    }

    /** The row as it is after the correction. */
    FormRow row(FormRow row) {
        return corrected.getOrDefault(row, row);
    }

    @Override
    public @Nullable Iterable<? extends RowView> of(FormView table) {
        var all = rows.of(table);
        if (all == null) {
            return null;
        }
        List<RowView> result = new ArrayList<>();
        all.forEach(row -> {
            var other = corrected.get(row);
            result.add(other == null ? row : other);
        });
        return result;
    }
}
