package org.nianbao.workbook.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.cell.WorkbookSheet;

/**
 * Which rows and columns of a sheet are on the page: those that hold something, with those between them unless there are
 * many, up to a bound, and beyond it those with findings.
 */
final class PageFrame {

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_ROWS_BEYOND = 1_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_COLUMNS_BEYOND = 50;

    /** More blank rows or columns on end are left out. */
    private static final int GAP = 20;

    private final WorkbookSheet sheet;
    private final SheetFindings findings;
    private final PageRoom room;
    private final int[] columns;
    private final int[] rows;
    private boolean cut;

    PageFrame(WorkbookSheet sheet, SheetFindings findings, PageRoom room) {
        this.sheet = sheet;
        this.findings = findings;
        this.room = room;
        columns = pickedColumns();
        rows = pickedRows();
    }

    private int[] pickedColumns() {
        var filled = new TreeSet<Integer>();
        sheet.rows().forEach(row -> row.cells().forEach(cell -> filled.add(cell.column())));
        var all = new TreeSet<>(filled);
        all.addAll(findings.columns());
        var picked = new ArrayList<Integer>();
        var beyond = new ArrayList<Integer>();
        for (var column : all) {
            if (picked.size() < MOST_COLUMNS) {
                addWithGap(picked, column);
            } else if (findings.columns().contains(column) && beyond.size() < MOST_COLUMNS_BEYOND) {
                beyond.add(column);
            } else {
                cut = true;
            }
        }
        picked.addAll(beyond);
        return picked.stream().mapToInt(column -> column).toArray();
    }

    /** Adds a row or column with those between it and the one before, unless they are many. */
    private static int addWithGap(List<Integer> picked, int next) {
        var before = picked.isEmpty() ? -1 : picked.get(picked.size() - 1);
        var first = next - before - 1 <= GAP ? before + 1 : next;
        for (int number = first; number <= next; number++) {
            picked.add(number);
        }
        return next - first + 1;
    }

    private int[] pickedRows() {
        var picked = new ArrayList<Integer>();
        var beyond = new ArrayList<Integer>();
        var isFull = false;
        for (var row : filledRows()) {
            isFull = isFull || picked.size() >= MOST_ROWS || !room.takes(columns.length + texts(row));
            if (!isFull) {
                addWithGap(picked, row);
            } else {
                beyond.add(row);
            }
        }
        picked.addAll(withFindings(beyond));
        return picked.stream().mapToInt(row -> row).toArray();
    }

    private Set<Integer> filledRows() {
        var filled = new TreeSet<>(findings.rows());
        sheet.rows().forEach(row -> filled.add(row.index()));
        return filled;
    }

    private int texts(int row) {
        return sheet.row(row).map(PageRoom::ofTexts).orElse(0);
    }

    private List<Integer> withFindings(List<Integer> beyond) {
        var found = findings
                .gravestFirst(beyond.stream().filter(findings.rows()::contains).toList())
                .stream()
                .limit(MOST_ROWS_BEYOND)
                .filter(row -> room.takesFindings(columns.length + texts(row)))
                .sorted()
                .toList();
        cut |= found.size() < beyond.size();
        return found;
    }

    int[] rows() {
        return rows;
    }

    int[] columns() {
        return columns;
    }

    boolean isCut() {
        return cut;
    }

    /** The place of a row among those on the page; negative, and then as of a binary search, if it is not there. */
    int rowPlace(int row) {
        return Arrays.binarySearch(rows, row);
    }

    /** The same of a column. */
    int columnPlace(int column) {
        return Arrays.binarySearch(columns, column);
    }

    /** The number of a cell among those on the page, row by row; -1 if it is not there. */
    int place(CellAddress cell) {
        return place(cell.row(), cell.column());
    }

    /** The number of a cell of a row among those on the page, row by row; -1 if it is not there. */
    int place(SheetRow row, SheetCell cell) {
        return place(row.index(), cell.column());
    }

    private int place(int row, int column) {
        var down = rowPlace(row);
        var right = columnPlace(column);
        return down < 0 || right < 0 ? -1 : down * columns.length + right;
    }

    /** The address of a cell on the page by its number. */
    CellAddress address(int place) {
        return new CellAddress(rows[place / columns.length], columns[place % columns.length]);
    }
}
