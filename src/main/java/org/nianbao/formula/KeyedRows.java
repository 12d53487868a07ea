package org.nianbao.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that count their keys once, however many rows ask whether theirs is the only one. Not thread-safe. */
public final class KeyedRows implements Rows {

    private final Rows rows;
    private final Map<Asked, Keys> counted = new HashMap<>();

    public KeyedRows(Rows rows) {
        this.rows = rows;
    }

    private record Asked(String table, List<Integer> columns) {}

    @Override
    public @Nullable Iterable<? extends RowView> of(FormView table) {
        return rows.of(table);
    }

    @Override
    public @Nullable Keys keys(FormView table, List<Integer> columns) {
        return counted.computeIfAbsent(new Asked(table.code(), columns), asked -> rows.keys(table, columns));
    }
}
