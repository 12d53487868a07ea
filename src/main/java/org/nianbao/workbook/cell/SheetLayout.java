package org.nianbao.workbook.cell;

import java.util.BitSet;
import java.util.List;
import org.nianbao.submission.CellAddress;

/** What surrounds the cells of a sheet: merged ranges, hidden columns, the cells with notes in reading order. */
public record SheetLayout(List<Merge> merges, BitSet hiddenColumns, List<CellAddress> notes) {

    /** A sheet with nothing but cells. */
    public static final SheetLayout PLAIN = new SheetLayout(List.of(), new BitSet(), List.of());

    public SheetLayout {
        merges = List.copyOf(merges);
        hiddenColumns = (BitSet) hiddenColumns.clone();
        notes = notes.stream().sorted().distinct().toList();
    }

    @Override
    public BitSet hiddenColumns() {
        return (BitSet) hiddenColumns.clone();
    }

    boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    boolean hasHiddenColumns() {
        return !hiddenColumns.isEmpty();
    }
}
