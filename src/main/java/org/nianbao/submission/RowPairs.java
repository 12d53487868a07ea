package org.nianbao.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.ColumnKind;

/**
 * Which rows of two submissions of one form are the same thing: by the column whose values distinguish the rows of both,
 * or else by what they hold and where they stand.
 *
 * @param pairs in the order of the later submission
 */
record RowPairs(List<Pair> pairs, List<FormRow> added, List<FormRow> removed) {

    /** The same thing before and after. */
    record Pair(FormRow before, FormRow after) {}

    static RowPairs of(FilledForm before, FilledForm after) {
        if (after.form().single()) {
            return inOrder(before.rows(), after.rows());
        }
        var key = key(before, after);
        return key.isPresent() ? byKey(key.getAsInt(), before, after) : byContent(before, after);
    }

    /**
     * The first column that says something else in every row: a number of identity before any words. Sums and codes do so
     * by chance at most.
     */
    private static OptionalInt key(FilledForm before, FilledForm after) {
        var columns = after.form().columns();
        return Stream.of(ColumnKind.IDENTITY, ColumnKind.TEXT)
                .flatMapToInt(kind -> IntStream.range(0, columns.size())
                        .filter(column -> columns.get(column).kind() == kind))
                .filter(column -> distinguishes(column, before.rows()) && distinguishes(column, after.rows()))
                .findFirst();
    }

    private static boolean distinguishes(int column, List<FormRow> rows) {
        return rows.stream().map(row -> row.value(column)).allMatch(String.class::isInstance)
                && rows.stream().map(row -> row.value(column)).distinct().count() == rows.size();
    }

    private static RowPairs byKey(int column, FilledForm before, FilledForm after) {
        var known = new LinkedHashMap<@Nullable Object, FormRow>();
        before.rows().forEach(row -> known.put(row.value(column), row));
        var pairs = new ArrayList<Pair>();
        var added = new ArrayList<FormRow>();
        for (var row : after.rows()) {
            var same = known.remove(row.value(column));
            if (same == null) {
                added.add(row);
            } else {
                pairs.add(new Pair(same, row));
            }
        }
        return new RowPairs(pairs, added, List.copyOf(known.values()));
    }

    /** Rows that are wholly the same are no difference, wherever they stand; the others are compared in their order. */
    private static RowPairs byContent(FilledForm before, FilledForm after) {
        var width = after.form().columns().size();
        var unchanged = new HashMap<List<@Nullable Object>, Integer>();
        before.rows().forEach(row -> unchanged.merge(values(row, width), 1, Integer::sum));
        var others = new ArrayList<FormRow>();
        for (var row : after.rows()) {
            if (!take(unchanged, values(row, width))) {
                others.add(row);
            }
        }
        var gone = before.rows().stream()
                .filter(row -> take(unchanged, values(row, width)))
                .toList();
        return inOrder(gone, others);
    }

    private static boolean take(Map<List<@Nullable Object>, Integer> counts, List<@Nullable Object> values) {
        var left = counts.getOrDefault(values, 0);
        if (left > 0) {
            counts.put(values, left - 1);
        }
        return left > 0;
    }

    private static List<@Nullable Object> values(FormRow row, int width) {
        return Arrays.asList(IntStream.range(0, width)
                .mapToObj(column -> comparable(row.value(column)))
                .toArray());
    }

    /** Returns a value such that numbers of one size are equal, however many zeros they end in. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof BigDecimal number ? Finding.number(number) : value;
    }

    private static RowPairs inOrder(List<FormRow> before, List<FormRow> after) {
        var both = Math.min(before.size(), after.size());
        return new RowPairs(
                IntStream.range(0, both)
                        .mapToObj(i -> new Pair(before.get(i), after.get(i)))
                        .toList(),
                after.subList(both, after.size()),
                before.subList(both, before.size()));
    }

    /** Returns the columns in which a pair differs. */
    static IntStream differing(Pair pair, int width) {
        return IntStream.range(0, width)
                .filter(column -> !Objects.equals(
                        comparable(pair.before().value(column)),
                        comparable(pair.after().value(column))));
    }
}
