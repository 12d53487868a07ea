package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.Cell;
import org.nianbao.workbook.Sheet;
import org.nianbao.workbook.SheetRow;

/** Lists what is on a sheet but not plain to see: it is neither taken nor dropped without asking. */
final class Hidden {

    private Hidden() {}

    static void report(Sheet sheet, Findings findings) {
        var rows = new ArrayList<CellAddress>();
        var columns = new ArrayList<CellAddress>();
        var struck = new ArrayList<CellAddress>();
        var doubled = new ArrayList<CellAddress>();
        for (var row : sheet.rows()) {
            if (row.hidden()) {
                rows.add(address(row, row.cells().get(0)));
            }
            var last = -1;
            for (var cell : row.cells()) {
                if (cell.isStruck()) {
                    struck.add(address(row, cell));
                }
                if (!row.hidden() && sheet.isColumnHidden(cell.column())) {
                    columns.add(address(row, cell));
                }
                if (cell.column() == last) {
                    doubled.add(address(row, cell));
                }
                last = cell.column();
            }
        }
        doubled.addAll(inDoubledRows(sheet));
        report(sheet, rows, "隐藏的行里有内容", findings);
        report(sheet, columns, "隐藏的列里有内容", findings);
        report(sheet, struck, "单元格有删除线", findings);
        report(sheet, covered(sheet), "合并的单元格下面压着别的内容", findings);
        report(sheet, doubled, "同一个单元格在文件中有两个内容", findings);
        report(sheet, sheet.notes(), "单元格有批注", findings);
    }

    private static void report(Sheet sheet, List<CellAddress> cells, String what, Findings findings) {
        if (!cells.isEmpty()) {
            findings.add(sheet.name(), cells, new Fault(Fault.HIDDEN, what));
        }
    }

    private static CellAddress address(SheetRow row, Cell cell) {
        return new CellAddress(row.index(), cell.column());
    }

    /** The cells that a merged range covers with another content: a program has merged them and kept all. */
    private static List<CellAddress> covered(Sheet sheet) {
        if (sheet.merges().isEmpty()) {
            return List.of();
        }
        var rows = new TreeMap<Integer, SheetRow>();
        sheet.rows().forEach(row -> rows.putIfAbsent(row.index(), row));
        var covered = new ArrayList<CellAddress>();
        for (var merge : sheet.merges()) {
            var shown = Optional.ofNullable(rows.get(merge.firstRow()))
                    .flatMap(row -> row.cell(merge.firstColumn()))
                    .map(Cell::text)
                    .orElse("");
            for (var row :
                    rows.subMap(merge.firstRow(), true, merge.lastRow(), true).values()) {
                row.cells().stream()
                        .filter(cell -> merge.covers(row.index(), cell.column()))
                        .filter(cell -> !cell.text().equals(shown))
                        .forEach(cell -> covered.add(address(row, cell)));
            }
        }
        return covered;
    }

    /** The cells of a row that come once more in another of its number. */
    private static List<CellAddress> inDoubledRows(Sheet sheet) {
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
