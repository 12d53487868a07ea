package org.nianbao.workbook.xlsx;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a plain row as it is stored.
 *
 * @param value null if there is none, or if it is the number of a shared text
 * @param sharedText the number of the shared text that it holds, or -1
 */
record PlainCell(
        int column,
        int style,
        String type,
        boolean formula,
        @Nullable String value,
        int sharedText) {

    /** The type of a cell that holds a shared text. */
    static final String SHARED = "s";

    /** What is stored of a cell that holds anything but a shared text. */
    StoredCell stored() {
        return new StoredCell(style, type, formula, value, null);
    }
}
