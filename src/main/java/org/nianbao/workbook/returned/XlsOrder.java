package org.nianbao.workbook.returned;

import java.util.List;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaShifter;

/**
 * Moves the last sheet of an .xls to the front.
 *
 * <p>Formulas do not name sheets but entries of a table (MS-XLS, ExternSheet), which hold the number of the sheet.
 * {@code setSheetOrder} of POI 5.5 takes the entry for the number: it changes some of the formulas, and leaves the
 * table as it is. So its change of the formulas is undone, and the table changed instead. POI does not notice; this is
 * the last thing done to a workbook.
 */
final class XlsOrder {

    private final HSSFWorkbook workbook;
    private final int last;

    private XlsOrder(HSSFWorkbook workbook) {
        this.workbook = workbook;
        last = workbook.getNumberOfSheets() - 1;
    }

    static void moveLastToFront(HSSFWorkbook workbook) {
        var order = new XlsOrder(workbook);
        workbook.setSheetOrder(workbook.getSheetName(order.last), 0);
        order.restoreFormulas();
        order.renumber();
    }

    private void restoreFormulas() {
        var back = FormulaShifter.createForSheetShift(0, last);
        for (int i = 0; i <= last; i++) {
            workbook.getSheetAt(i).getSheet().updateFormulasAfterCellShift(back, -1);
        }
        workbook.getInternalWorkbook().updateNamesAfterCellShift(back);
    }

    private void renumber() {
        var records = workbook.getInternalWorkbook().getRecords();
        var books = records.stream()
                .filter(SupBookRecord.class::isInstance)
                .map(SupBookRecord.class::cast)
                .toList();
        records.replaceAll(
                record -> record instanceof ExternSheetRecord references ? renumbered(references, books) : record);
    }

    private Record renumbered(ExternSheetRecord references, List<SupBookRecord> books) {
        var renumbered = new ExternSheetRecord();
        for (int i = 0; i < references.getNumOfRefs(); i++) {
            var book = references.getExtbookIndexFromRefIndex(i);
            var ours = book < books.size() && books.get(book).isInternalReferences();
            var first = references.getFirstSheetIndexFromRefIndex(i);
            var end = references.getLastSheetIndexFromRefIndex(i);
            renumbered.addRef(book, ours ? moved(first) : first, ours ? moved(end) : end);
        }
        return renumbered;
    }

    /** Where a sheet is now; below 0 stands what is no sheet any more, or none at all. */
    private int moved(int sheet) {
        if (sheet < 0 || sheet > last) {
            return sheet;
        }
        return sheet == last ? 0 : sheet + 1;
    }
}
