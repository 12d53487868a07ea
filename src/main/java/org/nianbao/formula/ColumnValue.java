package org.nianbao.formula;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column, read in one of the places a formula can look at. */
record ColumnValue(Source source, Reference reference, Place place) implements Node {

    /** Where the row of a cell comes from. */
    enum Place {
        /** The row that the formula is about. */
        HOME {
            @Override
            @Nullable
            Object value(Reference cell, Rows rows, RowView home, RowView row) {
                return home.value(cell.column());
            }

            @Override
            <T> T in(Notation<T> notation, Reference cell) {
                return notation.ofJudgedRow(cell);
            }
        },
        /** The row that the aggregate visits. */
        ROW {
            @Override
            @Nullable
            Object value(Reference cell, Rows rows, RowView home, RowView row) {
                return row.value(cell.column());
            }

            @Override
            <T> T in(Notation<T> notation, Reference cell) {
                return notation.ofEachRow(cell);
            }
        },
        /** The only row of its form. */
        SINGLE {
            @Override
            @Nullable
            Object value(Reference cell, Rows rows, RowView home, RowView row) {
                var only = rows.of(cell.table());
                var first = only == null ? Collections.<RowView>emptyIterator() : only.iterator();
                return first.hasNext() ? first.next().value(cell.column()) : Faulty.FAULTY;
            }

            @Override
            <T> T in(Notation<T> notation, Reference cell) {
                return notation.ofOnlyRow(cell);
            }
        };

        abstract @Nullable Object value(Reference cell, Rows rows, RowView home, RowView row);

        abstract <T> T in(Notation<T> notation, Reference cell);
    }

    boolean isOfHomeRow() {
        return place == Place.HOME;
    }

    @Override
    public Type type() {
        return reference.table().type(reference.column());
    }

    @Override
    public Additivity additivity() {
        return Additivity.OTHER;
    }

    @Override
    public List<Node> parts() {
        return List.of();
    }

    @Override
    public Stream<ColumnValue> cells() {
        return Stream.of(this);
    }

    @Override
    public Stream<ColumnValue> directCells() {
        return Stream.of(this);
    }

    @Override
    public Stream<FormView> tables() {
        return Stream.of(reference.table());
    }

    @Override
    public boolean isFixed() {
        return false;
    }

    @Override
    public <T> T in(Notation<T> notation) {
        return place.in(notation, reference);
    }

    @Override
    public @Nullable Object value(Rows rows, RowView home, RowView row) {
        return place.value(reference, rows, home, row);
    }
}
