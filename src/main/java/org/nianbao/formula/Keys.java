package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often each key occurs among the rows of a form, and how often what the key begins with, all of its columns but the
 * last. A row whose key is blank or faulty in part has none.
 */
public final class Keys {

    private final List<Integer> columns;
    private final Map<List<?>, Integer> occurrences = new HashMap<>();
    private final Map<List<?>, Integer> beginnings = new HashMap<>();

    private Keys(List<Integer> columns) {
        this.columns = columns;
    }

    static Keys of(Iterable<? extends Row> rows, List<Integer> columns) {
        var keys = new Keys(columns);
        for (var row : rows) {
            if (keys.of(row) instanceof List<?> key) {
                count(keys.occurrences, key);
                count(keys.beginnings, beginning(key));
            }
        }
        return keys;
    }

    /**
     * Keys that are counted once for each group of rows in which they occur.
     *
     * @param group the column that tells which group a row is of
     */
    public static Keys ofGroups(Iterable<? extends Row> rows, List<Integer> columns, int group) {
        var keys = new Keys(columns);
        var metKeys = new HashSet<List<@Nullable Object>>();
        var metBeginnings = new HashSet<List<@Nullable Object>>();
        for (var row : rows) {
            if (keys.of(row) instanceof List<?> key) {
                countOnce(keys.occurrences, key, row.value(group), metKeys);
                countOnce(keys.beginnings, beginning(key), row.value(group), metBeginnings);
            }
        }
        return keys;
    }

    private static void countOnce(
            Map<List<?>, Integer> counts, List<?> key, @Nullable Object group, Set<List<@Nullable Object>> met) {
        if (met.add(Arrays.asList(group, key))) {
            count(counts, key);
        }
    }

    private static void count(Map<List<?>, Integer> counts, List<?> key) {
        counts.merge(key, 1, Integer::sum);
    }

    private static List<?> beginning(List<?> key) {
        return List.copyOf(key.subList(0, key.size() - 1));
    }

    /** Whether the key of a row occurs nowhere else: null if part of it is blank, faulty if part of it is. */
    @Nullable
    Object isUnique(Row row) {
        var key = of(row);
        return key instanceof List<?> complete ? (Object) (occurrences.getOrDefault(complete, 0) <= 1) : key;
    }

    /** Whether what the key of a row begins with goes on the same way everywhere: null or faulty as the key is. */
    @Nullable
    Object isConsistent(Row row) {
        var key = of(row);
        return key instanceof List<?> complete
                ? (Object) occurrences.getOrDefault(complete, 0).equals(beginnings.getOrDefault(beginning(complete), 0))
                : key;
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
        return key.size() == columns.size() ? List.copyOf(key) : null;
    }
}
