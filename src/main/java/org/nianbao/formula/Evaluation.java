package org.nianbao.formula;

import org.jspecify.annotations.Nullable;

/** The way to a value: what a part of a formula compiles to. */
@FunctionalInterface
interface Evaluation {

    /** Stands for a row where the formula was checked not to need one. */
    RowView NO_ROW = column -> {
        throw new IllegalStateException("The formula is about a row, and is evaluated without one");
    };

    /**
     * The value, null if blank or unknown, or {@link Faulty#FAULTY}.
     *
     * @param home the row that a row formula is about
     * @param row the row that an aggregate visits
     */
    @Nullable
    Object value(Rows rows, RowView home, RowView row);
}
