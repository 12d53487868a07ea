package org.nianbao.workbook.page;

import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.SheetCell;

/**
 * A cell with content, and where it is.
 *
 * @param inRow how many cells of its row hold something
 */
record Held(CellAddress at, SheetCell cell, int inRow) {}
