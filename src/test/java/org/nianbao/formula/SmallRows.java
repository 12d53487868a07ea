package org.nianbao.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A submission made up for a test: every form is there, and empty unless rows are given. */
final class SmallRows implements Rows {

    private final Map<String, List<RowView>> rows = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    SmallRows with(FormView table, RowView... more) {
        rows.put(table.code(), List.of(more));
        return this;
    }

    SmallRows without(FormView table) {
        missing.add(table.code());
        return this;
    }

    @Override
    public @Nullable Iterable<? extends RowView> of(FormView table) {
        return missing.contains(table.code()) ? null : rows.getOrDefault(table.code(), List.of());
    }

    /** The value that a cell written so has: a number, a date, a month, or else the text itself. */
    static @Nullable Object value(@Nullable Object written) {
        if (!(written instanceof String text)) {
            return written instanceof Integer number ? BigDecimal.valueOf(number) : written;
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text);
        } else if (text.matches("\\d{4}-\\d\\d")) {
            return YearMonth.parse(text);
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text;
    }
}
