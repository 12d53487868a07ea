package org.nianbao.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each key occurs among the rows of a form, and with what else the rows go on that begin alike, in all
 * columns but the last. A row whose key is blank or faulty in part has none.
 *
 * <p>Rows come in groups, each of which counts once for a key; unless a column distinguishes groups, each row is a
 * group by itself.
 */
public final class Keys {

    private static final int NO_COLUMN = -1;

    private final List<Integer> columns;
    private final int group;

    /** Returns the number of groups in which a key occurs. */
    private final Map<List<?>, Integer> occurrences = new HashMap<>();

    /** How many keys begin so, each counted in every group in which it occurs. */
    private final Map<List<?>, Integer> beginnings = new HashMap<>();

    /** How many keys of one group begin so: the group, and then the beginning. */
    private final Map<List<?>, Integer> beginningsInGroup = new HashMap<>();

    private Keys(List<Integer> columns, int group) {
        this.columns = columns;
        this.group = group;
    }

    static Keys of(Iterable<? extends RowView> rows, List<Integer> columns) {
        var keys = new Keys(columns, NO_COLUMN);
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
     * @param group the column that identifies the group of a row
     */
    public static Keys ofGroups(Iterable<? extends RowView> rows, List<Integer> columns, int group) {
        var keys = new Keys(columns, group);
        var met = new HashSet<List<@Nullable Object>>();
        for (var row : rows) {
            if (keys.of(row) instanceof List<?> key && met.add(Arrays.asList(row.value(group), key))) {
                count(keys.occurrences, key);
                count(keys.beginnings, beginning(key));
                count(keys.beginningsInGroup, inGroup(row.value(group), key));
            }
        }
        return keys;
    }

    private static void count(Map<List<?>, Integer> counts, List<?> key) {
        counts.merge(key, 1, Integer::sum);
    }

    private static List<?> beginning(List<?> key) {
        return List.copyOf(key.subList(0, key.size() - 1));
    }

    private static List<@Nullable Object> inGroup(@Nullable Object group, List<?> key) {
        return Arrays.asList(group, beginning(key));
    }

    /** Whether the key of a row occurs nowhere else: null if part of it is blank, faulty if part of it is. */
    @Nullable
    Object isUnique(RowView row) {
        var key = of(row);
        return key instanceof List<?> complete ? (Object) (occurrences.getOrDefault(complete, 0) <= 1) : key;
    }

    /**
     * Whether what the key of a row begins with goes on the same way in all other groups, and in none of them otherwise as
     * well: null or faulty as the key is.
     */
    @Nullable
    Object isConsistent(RowView row) {
        var key = of(row);
        return key instanceof List<?> complete ? (Object) (contradictions(row, complete) == 0) : key;
    }

    /** How many keys of other groups begin as this one does and go on otherwise. */
    private int contradictions(RowView row, List<?> key) {
        var ofOwnGroup = group == NO_COLUMN ? 1 : beginningsInGroup.getOrDefault(inGroup(row.value(group), key), 0);
        return beginnings.getOrDefault(beginning(key), 0) - occurrences.getOrDefault(key, 0) - (ofOwnGroup - 1);
    }

    /** A value as it is held against others: numbers are the same regardless of decimals. */
    public static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    private @Nullable Object of(RowView row) {
        var key = new ArrayList<Object>(columns.size());
        for (var column : columns) {
            var value = comparable(row.value(column));
            if (value == Faulty.FAULTY) {
                return value;
            } else if (value != null && !value.equals("")) {
                key.add(value);
            }
        }
        return key.size() == columns.size() ? List.copyOf(key) : null;
    }
}
