package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each key occurs among the rows of a form. A row whose key is blank or faulty in part has none. */
public final class Keys {

    private final List<Integer> columns;
    private final Map<List<Object>, Integer> occurrences = new HashMap<>();

    private Keys(List<Integer> columns) {
        this.columns = columns;
    }

    static Keys of(Iterable<? extends Row> rows, List<Integer> columns) {
        var keys = new Keys(columns);
        for (var row : rows) {
            if (keys.of(row) instanceof List<?> key) {
                keys.occurrences.merge(List.copyOf(key), 1, Integer::sum);
            }
        }
        return keys;
    }

    /** Whether no other row has the key of this one: null if part of it is blank, faulty if part of it is. */
    @Nullable
    Object isUnique(Row row) {
        var key = of(row);
        return key instanceof List<?> complete ? (Object) (occurrences.getOrDefault(complete, 0) <= 1) : key;
    }

    private @Nullable Object of(Row row) {
        var key = new ArrayList<Object>(columns.size());
        for (var column : columns) {
            var value = row.value(column);
            if (value == Faulty.FAULTY) {
                return value;
            } else if (value != null && !value.equals("")) {
                key.add(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
            }
        }
        return key.size() == columns.size() ? key : null;
    }
}
