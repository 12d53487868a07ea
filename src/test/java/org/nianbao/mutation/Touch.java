package org.nianbao.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.FormRow;

/**
 * What a mutation changed of what a form says.
 *
 * @param form null if it changed nothing but places
 * @param columns the slots of the columns whose values changed
 * @param rows the rows, by their numbers after the mutation; null for all of them
 * @param before the rows as they were
 * @param counted whether the form has a row more or less
 */
record Touch(
        @Nullable Form form, Set<Integer> columns, @Nullable Set<Integer> rows, List<FormRow> before, boolean counted) {

    static final Touch NOTHING = new Touch(null, Set.of(), Set.of(), List.of(), false);

    /** The row as a whole, which is there no more or, by its new number, once more. */
    static Touch row(Form form, FormRow row, Set<Integer> numbers) {
        return new Touch(form, every(form), numbers, List.of(row), true);
    }

    private static Set<Integer> every(Form form) {
        return IntStream.range(0, form.columns().size()).boxed().collect(Collectors.toSet());
    }

    boolean isAt(Seen.Value value) {
        return value.filled().form().equals(form)
                && columns.contains(value.column())
                && isIn(value.row().number());
    }

    boolean isIn(int row) {
        return rows == null || rows.contains(row);
    }

    /** Whether a formula reads what changed. */
    boolean isReadBy(Assertion check) {
        return isRead(check.references())
                || counted && form != null && check.tables().contains(form);
    }

    private boolean isRead(Collection<Reference> references) {
        return references.stream()
                .anyMatch(reference -> isUnit()
                        ? reference.table() instanceof Form read
                                && reference.column() == read.columns().size()
                        : reference.table().equals(form) && columns.contains(reference.column()));
    }

    /** Whether it is whose workbook this is that changed; every row of every form says that. */
    boolean isUnit() {
        return form != null
                && form.code().equals(Scheme.COVER)
                && form.slot("区划代码").filter(columns::contains).isPresent();
    }

    /** Whether a row was changed, or was or is the same as one that was by this key. */
    boolean meets(FormRow row, Collection<Reference> key, Stream<FormRow> after) {
        return isIn(row.number())
                || !key.isEmpty()
                        && Stream.concat(before.stream(), after.filter(other -> isIn(other.number())))
                                .anyMatch(other -> key.stream()
                                        .allMatch(column ->
                                                same(row.value(column.column()), other.value(column.column()))));
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }
}
