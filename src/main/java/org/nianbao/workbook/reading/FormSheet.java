package org.nianbao.workbook.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Form;

/**
 * A form, the sheet that it is on, and whose it is.
 *
 * @param unitCode the division code of the unit; null if it is not known
 * @param handedOut the entries that the ledger began with, as the workbook itself lists them
 */
record FormSheet(Form form, Grid grid, @Nullable String unitCode, List<List<String>> handedOut) {

    FormSheet {
        handedOut = List.copyOf(handedOut);
    }
}
