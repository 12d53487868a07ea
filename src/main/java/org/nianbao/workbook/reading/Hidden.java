package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.cell.WorkbookSheet;

/** Lists the content of a sheet that is not visible: it is neither read nor dropped without a finding. */
final class Hidden {

    private final WorkbookSheet sheet;
    private final boolean hasHiddenColumns;
    private final List<CellAddress> rows = new ArrayList<>();
    private final List<CellAddress> columns = new ArrayList<>();
    private final List<CellAddress> blank = new ArrayList<>();
    private final List<CellAddress> struck = new ArrayList<>();
    private final List<CellAddress> doubled = new ArrayList<>();

    private Hidden(WorkbookSheet sheet) {
        this.sheet = sheet;
        hasHiddenColumns = sheet.hasHiddenColumns();
    }

    static void report(WorkbookSheet sheet, Findings findings) {
        var hidden = new Hidden(sheet);
        hidden.look();
        report(sheet, hidden.rows, "隐藏的行里有内容", findings);
        report(sheet, hidden.columns, "隐藏的列里有内容", findings);
        report(sheet, hidden.blank, "单元格的格式不显示里面的内容", findings);
        report(sheet, hidden.struck, "单元格有删除线", findings);
        report(sheet, covered(sheet), "合并的单元格下面压着别的内容", findings);
        report(sheet, hidden.doubled, "同一个单元格在文件中有两个内容", findings);
        report(sheet, sheet.notes(), "单元格有批注", findings);
    }

    private void look() {
        for (var row : sheet.rows()) {
            if (row.hidden()) {
                rows.add(address(row, row.cells().get(0)));
            }
            look(row);
        }
        doubled.addAll(inDoubledRows(sheet));
    }

    private void look(SheetRow row) {
        var last = -1;
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            if (cell.isUnseen()) {
                blank.add(address(row, cell));
            }
            if (cell.isStruck()) {
                struck.add(address(row, cell));
            }
            if (hasHiddenColumns && !row.hidden() && sheet.isColumnHidden(cell.column())) {
                columns.add(address(row, cell));
            }
            if (cell.column() == last) {
                doubled.add(address(row, cell));
            }
            last = cell.column();
        }
    }

    private static void report(WorkbookSheet sheet, List<CellAddress> cells, String what, Findings findings) {
        if (!cells.isEmpty()) {
            findings.add(sheet.name(), cells, new Fault(Fault.HIDDEN, what));
        }
    }

    private static CellAddress address(SheetRow row, SheetCell cell) {
        return new CellAddress(row.index(), cell.column());
    }

    /** The cells that a merged range covers with another content: a program has merged them and kept all. */
    private static List<CellAddress> covered(WorkbookSheet sheet) {
        if (sheet.merges().isEmpty()) {
            return List.of();
        }
        var covered = new ArrayList<CellAddress>();
        for (var merge : sheet.merges()) {
            var shown = sheet.row(merge.firstRow())
                    .flatMap(row -> row.cell(merge.firstColumn()))
                    .map(SheetCell::text)
                    .orElse("");
            for (var row : sheet.rows(merge.firstRow(), merge.lastRow())) {
                for (var cell : row.cells()) {
                    if (merge.covers(row.index(), cell.column()) && !cell.text().equals(shown)) {
                        covered.add(address(row, cell));
                    }
                }
            }
        }
        return covered;
    }

    /** The cells of a row that come once more in another of its number. */
    private static List<CellAddress> inDoubledRows(WorkbookSheet sheet) {
        var doubled = new ArrayList<CellAddress>();
        var seen = new BitSet();
        for (int i = 1; i < sheet.rows().size(); i++) {
            var above = sheet.rows().get(i - 1);
            var row = sheet.rows().get(i);
            if (row.index() != above.index()) {
                seen.clear();
                continue;
            }
            above.cells().forEach(cell -> seen.set(cell.column()));
            row.cells().stream()
                    .filter(cell -> seen.get(cell.column()))
                    .map(cell -> address(row, cell))
                    .forEach(doubled::add);
        }
        return doubled;
    }
}
