package org.nianbao.workbook.cell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row that has content: its cells from left to right, blank ones left out.
 *
 * <p>A file that contradicts itself may give one row twice, or one cell; both are kept, in the order of the file.
 *
 * @param index counted from 0
 */
public record SheetRow(int index, boolean hidden, List<SheetCell> cells) {

    private static final Comparator<SheetCell> LEFT_TO_RIGHT = Comparator.comparingInt(SheetCell::column);

    public SheetRow {
        cells = Sorted.copyOf(cells, LEFT_TO_RIGHT);
        if (index < 0 || cells.isEmpty()) {
            throw new IllegalArgumentException("row %d with %d cells".formatted(index, cells.size()));
        }
    }

    /** The cell of a column, the first if there are two, or empty if it is blank. */
    public Optional<SheetCell> cell(int column) {
        var place = place(column);
        return isAt(place, column) ? Optional.of(cells.get(place)) : Optional.empty();
    }

    /** Which cell is the first that is not left of a column; where nothing is blank before it, that with its number. */
    private int place(int column) {
        return isAt(column, column) && (column == 0 || isAt(column - 1, column - 1))
                ? column
                : Sorted.place(cells, column, SheetCell::column);
    }

    private boolean isAt(int place, int column) {
        return place >= 0 && place < cells.size() && cells.get(place).column() == column;
    }
}
