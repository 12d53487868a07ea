package org.nianbao.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Row;
import org.nianbao.formula.Rows;
import org.nianbao.formula.Table;
import org.nianbao.scheme.Counterpart;
import org.nianbao.scheme.Given;
import org.nianbao.submission.Reading;

/** The rows of a submission, and those that it is held against. */
record RowsAtHand(Reading reading, Given given) implements Rows {

    @Override
    public @Nullable Iterable<? extends Row> of(Table table) {
        return table instanceof Counterpart other ? of(other).orElse(null) : reading.of(table);
    }

    private Optional<Iterable<? extends Row>> of(Counterpart other) {
        return reading.sender()
                .flatMap(unit -> given.of(other.origin(), unit))
                .flatMap(rows -> Optional.ofNullable(rows.of(other.form())));
    }
}
