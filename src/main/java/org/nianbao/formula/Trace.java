package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a number came about: each aggregate of its formula, with the rows that it counted.
 *
 * @param value the number; null if it is blank or cannot be known
 */
public record Trace(@Nullable BigDecimal value, List<Part> parts) {

    public Trace {
        parts = List.copyOf(parts);
    }

    /**
     * One aggregate.
     *
     * @param text as written: {@code SUM(B03.全年实交)}
     * @param kind its name: {@code SUM}
     * @param values the columns that its values are made of; none if it counts rows
     * @param conditions the columns that decide which rows it counts
     * @param value its result; null if that is blank
     */
    public record Part(
            String text,
            String kind,
            FormView table,
            List<Reference> values,
            List<Reference> conditions,
            @Nullable Object value,
            List<Counted> counted) {

        public Part {
            values = List.copyOf(values);
            conditions = List.copyOf(conditions);
            counted = List.copyOf(counted);
        }
    }

    /** A row that counts, and the value that it counts with. */
    public record Counted(RowView row, Object value) {}
}
