package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/** Reports the cells of a sheet that are neither read nor recognised. */
final class Leftovers {

    private final List<CellAddress> cells = new ArrayList<>();

    /** Notes the cells of a row that are nothing that the reader knows. */
    void allBut(SheetRow row, Predicate<SheetCell> known) {
        for (var cell : row.cells()) {
            if (!known.test(cell)) {
                cells.add(new CellAddress(row.index(), cell.column()));
            }
        }
    }

    /** Titles, signatures and notes are texts and dates; a number among them may be a figure that would be lost. */
    static boolean isProse(SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.TEXT || cell.isDated();
    }

    void report(String sheet, Findings findings) {
        if (!cells.isEmpty()) {
            findings.add(sheet, cells, new Fault(Fault.SURPLUS, "模板的栏和行以外有内容，未收取"));
        }
    }
}
