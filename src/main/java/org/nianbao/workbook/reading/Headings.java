package org.nianbao.workbook.reading;

import java.util.List;
import org.nianbao.scheme.Column;

/**
 * The header of a ledger: the headings over its columns, out of one to four rows.
 *
 * @param lastRow the row of the sheet, counted from 0, after which the data begin
 */
record Headings(int firstRow, int lastRow, List<Heading> headings) {

    Headings {
        headings = List.copyOf(headings);
    }

    /** The headings that name a column of the form; more than one if the sheet repeats it. */
    List<Heading> naming(Column column) {
        return headings.stream().filter(heading -> heading.names(column)).toList();
    }
}
