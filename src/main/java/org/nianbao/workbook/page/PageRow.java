package org.nianbao.workbook.page;

import java.util.List;

/**
 * A row of a sheet as a page shows it.
 *
 * @param number as the spreadsheet shows it, counted from 1
 * @param hidden whether the unit itself does not see it
 * @param cells from left to right, blank ones among them; not those that a merged one covers
 */
public record PageRow(int number, boolean hidden, List<PageCell> cells) {

    public PageRow {
        cells = List.copyOf(cells);
    }
}
