package org.nianbao.workbook.page;

import org.nianbao.submission.CellAddress;

/**
 * A column of a sheet as a page shows it.
 *
 * @param index counted from 0
 * @param hidden whether the unit itself does not see it
 */
public record PageColumn(int index, boolean hidden) {

    /** Returns the letters over the column. */
    public String letters() {
        return CellAddress.letters(index);
    }
}
