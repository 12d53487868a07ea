package org.nianbao.workbook.returned;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.Units;
import org.nianbao.submission.CellAddress;

/** Where the box of a note stands: next to its cell, and large enough for its text. */
final class NoteBox {

    private static final int WIDTH = 300;
    private static final int CHARACTERS_PER_LINE = 22;
    private static final int HIGHEST = 25;
    private static final int GAP = 12;

    /** Columns may be hidden, so their widths need not ever add up. */
    private static final int MOST_COLUMNS = 40;

    private NoteBox() {}

    /**
     * Spans the box. Its first corner is in the cell itself, moved beyond its right edge: POI 5.5 registers the note at
     * the cell of that corner before another address can be set.
     */
    static ClientAnchor span(ClientAnchor anchor, Sheet sheet, CellAddress cell, String text) {
        var lastColumn = sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex();
        var lastRow = sheet.getWorkbook().getSpreadsheetVersion().getLastRowIndex();
        var column = cell.column() + 1;
        for (int room = WIDTH; room > 0 && column < cell.column() + MOST_COLUMNS; column++) {
            room -= (int) sheet.getColumnWidthInPixels(column);
        }
        anchor.setCol1(cell.column());
        anchor.setCol2(Math.min(column, lastColumn));
        anchor.setRow1(cell.row());
        anchor.setRow2(Math.min(cell.row() + lines(text), lastRow));
        return anchor;
    }

    /** How far the first corner is moved, in the unit of .xlsx. */
    static int offset(Sheet sheet, CellAddress cell) {
        return Units.pixelToEMU((int) sheet.getColumnWidthInPixels(cell.column()) + GAP);
    }

    private static int lines(String text) {
        var lines = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_PER_LINE)
                .sum();
        return Math.min(lines + 1, HIGHEST);
    }
}
