package org.nianbao.formula;

import org.jspecify.annotations.Nullable;

/** One row of a form, by slots. */
@FunctionalInterface
public interface RowView {

    /** The cell's value in the Java type of the column's {@link Type}, null for a blank, or {@link Faulty#FAULTY}. */
    @Nullable
    Object value(int column);
}
