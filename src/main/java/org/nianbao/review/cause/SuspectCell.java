package org.nianbao.review.cause;

import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;

/** A cell that a unit filled in, or should have. */
record SuspectCell(FilledForm filled, FormRow row, int slot) {

    private static final int TYPED = 10;
    private static final int CHOSEN = 12;
    private static final int RECURRING = 15;
    private static final int COPIED = 20;

    Column column() {
        return filled.form().columns().get(slot);
    }

    CellAddress address() {
        return filled.address(row, slot);
    }

    @Nullable
    Object value() {
        return row.value(slot);
    }

    boolean isFilled() {
        var value = value();
        return value != null && !value.equals("");
    }

    /** Whether it stays filled in: numbers are corrected and not deleted, and so is what is required. */
    boolean isLasting() {
        return isFilled() && (isNumber() || column().required());
    }

    boolean isPersonal() {
        return filled.form().isPersonal(slot);
    }

    boolean isNumber() {
        return column().kind().isNumeric();
    }

    /** Whether another cell is of the same row or column of the form, so that one may have been written into the other. */
    boolean isBeside(SuspectCell other) {
        return filled == other.filled
                && (address().row() == other.address().row()
                        || address().column() == other.address().column());
    }

    /** How much it is trusted: days and codes were chosen, names and keys recur, numbers were typed. */
    int weight() {
        return switch (column().kind()) {
            case INTEGER, DECIMAL -> isOfLastYear() ? COPIED : TYPED;
            case DATE, MONTH, CODE, CODES -> CHOSEN;
            case TEXT, IDENTITY -> RECURRING;
        };
    }

    /** Whether it was filled in beforehand, with what was approved last year. */
    private boolean isOfLastYear() {
        return filled.form().layout() == Form.Layout.LINES
                && slot % filled.form().values().size() > 0;
    }
}
