package org.nianbao.workbook.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/** A sheet while it is being read. A row appears with its first cell, so rows that are only formatted cost nothing. */
public final class SheetDraft {

    private final String name;
    private final LimitCounter tally;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<SheetCell> cells = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<CellAddress> notes = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();

    public SheetDraft(String name, LimitCounter tally) {
        this.name = name;
        this.tally = tally;
    }

    public String name() {
        return name;
    }

    /** Adds a cell to the current row. */
    public void add(SheetCell cell) throws RefusedFileException {
        tally.cell();
        cells.add(cell);
    }

    /** Ends the current row. */
    public void endRow(int index, boolean hidden) throws RefusedFileException {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() == Limits.ROWS) {
            throw new RefusedFileException(Refusal.TOO_LARGE, "有内容的行超过 %d 行".formatted(Limits.ROWS)).on(name);
        }
        rows.add(new SheetRow(index, hidden, cells));
        cells.clear();
    }

    public void merge(Merge merge) throws RefusedFileException {
        tally.cell();
        merges.add(merge);
    }

    public void note(CellAddress address) throws RefusedFileException {
        tally.cell();
        notes.add(address);
    }

    public void hideColumns(int first, int last) {
        var end = Math.min(last, CellAddress.COLUMNS - 1) + 1;
        if (first < end) {
            hiddenColumns.set(Math.max(0, first), end);
        }
    }

    public WorkbookSheet finish(boolean hidden) {
        return new WorkbookSheet(name, hidden, rows, new SheetLayout(merges, hiddenColumns, notes));
    }
}
