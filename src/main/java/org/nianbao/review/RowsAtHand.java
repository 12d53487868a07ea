package org.nianbao.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.FormView;
import org.nianbao.formula.RowView;
import org.nianbao.formula.Rows;
import org.nianbao.scheme.ReferenceForm;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.submission.Reading;

/** The rows of a submission, and those that it is held against. */
record RowsAtHand(Reading reading, ReferenceRows referenceRows) implements Rows {

    @Override
    public @Nullable Iterable<? extends RowView> of(FormView table) {
        return table instanceof ReferenceForm other ? of(other).orElse(null) : reading.of(table);
    }

    private Optional<Iterable<? extends RowView>> of(ReferenceForm other) {
        return reading.sender()
                .flatMap(unit -> referenceRows.of(other.origin(), unit))
                .flatMap(rows -> Optional.ofNullable(rows.of(other.form())));
    }
}
