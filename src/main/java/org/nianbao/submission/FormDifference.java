package org.nianbao.submission;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.Form;

/**
 * How a form of a later submission differs from that of an earlier one.
 *
 * @param added rows that only the later one has
 * @param removed rows that only the earlier one has
 */
public record FormDifference(Form form, List<CellChange> changed, List<RowOf> added, List<RowOf> removed) {

    /**
     * A value that is another.
     *
     * @param before null if it was blank
     * @param now null if it is blank
     */
    public record CellChange(
            RowOf row,
            Column column,
            CellAddress cell,
            @Nullable Object before,
            @Nullable Object now) {}

    /**
     * A row, and where it is.
     *
     * @param naming the column by which people know the row; null if there is none, or if the form is one row
     * @param name what it says there
     */
    public record RowOf(
            String sheet,
            int number,
            @Nullable Column naming,
            @Nullable Object name) {}

    /** Returns the differences of all forms that either submission has, in the order of the scheme. */
    public static List<FormDifference> all(List<Form> forms, Reading before, Reading after) {
        return forms.stream()
                .map(form ->
                        of(form, before.forms().get(form.code()), after.forms().get(form.code())))
                .filter(difference -> !difference.isNone())
                .toList();
    }

    private static FormDifference of(Form form, @Nullable FilledForm before, @Nullable FilledForm after) {
        if (before == null || after == null) {
            return new FormDifference(form, List.of(), rows(after), rows(before));
        }
        var pairs = RowPairs.of(before, after);
        return new FormDifference(
                form,
                pairs.pairs().stream().flatMap(pair -> changes(pair, after)).toList(),
                rows(after, pairs.added()),
                rows(before, pairs.removed()));
    }

    private static List<RowOf> rows(@Nullable FilledForm filled) {
        return filled == null ? List.of() : rows(filled, filled.rows());
    }

    private static List<RowOf> rows(FilledForm filled, List<FormRow> rows) {
        return rows.stream().map(row -> row(filled, row)).toList();
    }

    /** People know a row by its first words, such as a name. */
    private static RowOf row(FilledForm filled, FormRow row) {
        var columns = filled.form().columns();
        var naming = filled.form().single()
                ? OptionalInt.empty()
                : IntStream.range(0, columns.size())
                        .filter(column -> columns.get(column).kind() == ColumnKind.TEXT && row.value(column) != null)
                        .findFirst();
        return naming.isEmpty()
                ? new RowOf(filled.sheet(), row.number() + 1, null, null)
                : new RowOf(
                        filled.sheet(), row.number() + 1, columns.get(naming.getAsInt()), row.value(naming.getAsInt()));
    }

    private static Stream<CellChange> changes(RowPairs.Pair pair, FilledForm after) {
        var row = row(after, pair.after());
        var columns = after.form().columns();
        return RowPairs.differing(pair, columns.size())
                .mapToObj(column -> new CellChange(
                        row,
                        columns.get(column),
                        after.address(pair.after(), column),
                        pair.before().value(column),
                        pair.after().value(column)));
    }

    /** Returns whether nothing is different. */
    public boolean isNone() {
        return changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    }
}
