package org.nianbao.workbook;

import java.util.Comparator;
import java.util.List;
import org.nianbao.submission.CellAddress;

/**
 * A sheet of a workbook: the rows that have content, from top to bottom, and what surrounds them.
 *
 * @param name as on the tab, blanks at its ends included
 * @param hidden hidden in the one way or the other that Excel knows
 */
public record Sheet(String name, boolean hidden, List<SheetRow> rows, Layout layout) {

    private static final Comparator<SheetRow> TOP_TO_BOTTOM = Comparator.comparingInt(SheetRow::index);

    public Sheet {
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
}
