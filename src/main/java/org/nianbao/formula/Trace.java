package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    /** One aggregate. */
    public static final class Part {

        private final String text;
        private final String kind;
        private final FormView table;
        private final List<Reference> values;
        private final List<Reference> conditions;
        private final Tally tally;
        private final List<Counted> counted;

        Part(
                String text,
                String kind,
                FormView table,
                List<Reference> values,
                List<Reference> conditions,
                Tally tally,
                List<Counted> counted) {
            this.text = text;
            this.kind = kind;
            this.table = table;
            this.values = List.copyOf(values);
            this.conditions = List.copyOf(conditions);
            this.tally = tally;
            this.counted = List.copyOf(counted);
        }

        Part merged(Part other) {
            var all = new ArrayList<>(counted);
            all.addAll(other.counted);
            return new Part(text, kind, table, values, conditions, tally.merged(other.tally), all);
        }

        Tally tally() {
            return tally;
        }

        /** Returns the aggregate as written: {@code SUM(B03.全年实交)}. */
        public String text() {
            return text;
        }

        /** Returns its name: {@code SUM}. */
        public String kind() {
            return kind;
        }

        public FormView table() {
            return table;
        }

        /** Returns the columns that its values are made of; none if it counts rows. */
        public List<Reference> values() {
            return values;
        }

        /** Returns the columns that decide which rows it counts. */
        public List<Reference> conditions() {
            return conditions;
        }

        /** Returns its result; null if that is blank. */
        public @Nullable Object value() {
            return tally.result();
        }

        /** Returns the rows that count. */
        public List<Counted> counted() {
            return counted;
        }
    }

    /** A row that counts, and the value that it counts with. */
    public record Counted(RowView row, Object value) {}
}
