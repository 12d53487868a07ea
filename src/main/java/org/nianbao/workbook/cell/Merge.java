package org.nianbao.workbook.cell;

import java.util.Optional;
import org.nianbao.submission.CellAddress;

/** A range of cells shown as one: from the first row and column to the last, both within. */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public Merge {
        if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
            throw new IllegalArgumentException(
                    "not a range: %d,%d to %d,%d".formatted(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    /** The range between two opposite corners; some programs write them the wrong way round. */
    public static Merge between(CellAddress one, CellAddress other) {
        return new Merge(
                Math.min(one.row(), other.row()),
                Math.min(one.column(), other.column()),
                Math.max(one.row(), other.row()),
                Math.max(one.column(), other.column()));
    }

    /**
     * Returns the range written as {@code A1:C2}; a lone {@code A1} is a range of one cell. Returns nothing if no sheet can
     * have the range: spreadsheets pass over it, and its cells stay as they are.
     */
    public static Optional<Merge> of(String text) {
        try {
            var corners = text.split(":", 2);
            return Optional.of(between(CellAddress.of(corners[0]), CellAddress.of(corners[corners.length - 1])));
        } catch (IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    /** Whether the range covers a cell. */
    public boolean covers(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    @Override
    public String toString() {
        return new CellAddress(firstRow, firstColumn) + ":" + new CellAddress(lastRow, lastColumn);
    }
}
