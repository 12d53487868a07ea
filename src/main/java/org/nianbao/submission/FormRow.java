package org.nianbao.submission;

import org.jspecify.annotations.Nullable;
import org.nianbao.formula.RowView;

/**
 * One row of a form: the value of each column, and the unit that sent it.
 *
 * <p>After the columns of the form follows the code of the unit.
 */
public final class FormRow implements RowView {

    private final int number;
    private final @Nullable Object[] values;

    /**
     * Creates the row of a unit.
     *
     * @param number the row of the sheet, counted from 0
     * @param values those of the form's columns, in their order, and then the unit's code; not copied
     */
    public FormRow(int number, @Nullable Object[] values) {
        this.number = number;
        this.values = values;
    }

    /** Returns the row of the sheet, counted from 0. */
    public int number() {
        return number;
    }

    @Override
    public @Nullable Object value(int column) {
        return values[column];
    }
}
