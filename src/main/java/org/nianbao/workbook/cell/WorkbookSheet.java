package org.nianbao.workbook.cell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.submission.CellAddress;

/**
 * A sheet of a workbook: the rows that have content, from top to bottom, and what surrounds them.
 *
 * @param name as on the tab, blanks at its ends included
 * @param hidden hidden in the one way or the other that Excel knows
 */
public record WorkbookSheet(String name, boolean hidden, List<SheetRow> rows, SheetLayout layout) {

    private static final Comparator<SheetRow> TOP_TO_BOTTOM = Comparator.comparingInt(SheetRow::index);

    public WorkbookSheet {
        rows = Sorted.copyOf(rows, TOP_TO_BOTTOM);
    }

    public List<Merge> merges() {
        return layout.merges();
    }

    /** The cells that have a note (批注), in reading order. */
    public List<CellAddress> notes() {
        return layout.notes();
    }

    public boolean isColumnHidden(int column) {
        return layout.isColumnHidden(column);
    }

    public boolean hasHiddenColumns() {
        return layout.hasHiddenColumns();
    }

    /** The row with a number, the first if there are two, or empty if there is nothing in it. */
    public Optional<SheetRow> row(int index) {
        var place = place(index);
        return place < rows.size() && rows.get(place).index() == index
                ? Optional.of(rows.get(place))
                : Optional.empty();
    }

    /** The rows from one to another, both within, of two with one number the first. */
    public List<SheetRow> rows(int first, int last) {
        var found = rows.subList(place(first), place(last + 1));
        return IntStream.range(0, found.size())
                .filter(i -> i == 0 || found.get(i - 1).index() != found.get(i).index())
                .mapToObj(found::get)
                .toList();
    }

    /** Which row is the first that is not above a number. */
    private int place(int index) {
        return Sorted.place(rows, index, SheetRow::index);
    }
}
