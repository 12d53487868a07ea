package org.nianbao.submission;

import java.util.List;
import org.nianbao.scheme.Form;

/**
 * A form as a unit filled it in.
 *
 * @param sheet the name of the sheet, as the unit sees it
 * @param rows in the order of the sheet
 */
public record FilledForm(Form form, String sheet, List<FormRow> rows, Placement placement) {

    public FilledForm {
        rows = List.copyOf(rows);
    }

    /** Returns the cell of a column of a row on the sheet. */
    public CellAddress address(FormRow row, int column) {
        return placement.address(row.number(), column);
    }

    /** Where the values are on a sheet: in columns in a ledger, each in its own place in a list of values. */
    @FunctionalInterface
    public interface Placement {

        /**
         * Returns the cell of a value.
         *
         * @param row the number of the form's row
         * @param column the slot of the form's column
         */
        CellAddress address(int row, int column);
    }
}
