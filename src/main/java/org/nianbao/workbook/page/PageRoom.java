package org.nianbao.workbook.page;

import org.nianbao.workbook.cell.SheetRow;

/**
 * How much is still shown of one workbook, all its sheets together: a page has to be sent and laid out. The workbook of a
 * village takes up a tenth of it.
 */
final class PageRoom {

    /** In cells, blank ones among them; a text counts as one more for each so many of its characters. */
    private static final int CELLS = 300_000;

    /** What is kept for rows with findings, once there is no room for others. */
    private static final int CELLS_WITH_FINDINGS = 50_000;

    private static final int CHARACTERS_OF_CELL = 20;

    private int cells = CELLS;
    private int cellsWithFindings = CELLS_WITH_FINDINGS;

    /** Takes up the room of a number of cells, if there is so much. */
    boolean takes(int wanted) {
        if (wanted > cells) {
            return false;
        }
        cells -= wanted;
        return true;
    }

    /** Takes up the room of a row with findings, for which there is no other. */
    boolean takesFindings(int wanted) {
        if (wanted > cellsWithFindings) {
            return false;
        }
        cellsWithFindings -= wanted;
        return true;
    }

    /** What the texts of a row take up. */
    static int ofTexts(SheetRow row) {
        return row.cells().stream()
                .mapToInt(cell -> Math.min(WrittenText.LONGEST, cell.text().length()) / CHARACTERS_OF_CELL)
                .sum();
    }
}
