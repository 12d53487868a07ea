package org.nianbao.workbook.selfcheck;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/**
 * Writes formulas into the rows of the entries of a sheet, each for the first entry and shared by the others.
 *
 * @param last the row of the last entry, counted from 1
 */
record EntryFormulas(XSSFSheet sheet, int last) {

    /** A reference to the row in which the formula stands. */
    private static final Pattern OWN_ROW = Pattern.compile("(?<![!'\\w])\\$([A-Z]{1,3})4(?!\\d)");

    /**
     * Writes a formula into all entries of a column. They share it unless it looks at another sheet, which spreadsheets
     * do not allow of a shared formula.
     *
     * @param si the number of the shared formula on the sheet (ECMA-376 part 1, 18.3.1.40)
     */
    void share(int si, int column, String formula) {
        var local = formula.replace("'%s'!".formatted(sheet.getSheetName()), "");
        for (int row = CalculatingSheet.FIRST; row <= last; row++) {
            var cell = sheet.getRow(row - 1).createCell(column);
            if (local.contains("!")) {
                plain(cell, OWN_ROW.matcher(local).replaceAll("\\$$1" + row));
            } else {
                share(cell.getCTCell().addNewF(), si, row == CalculatingSheet.FIRST ? local : "", column);
            }
        }
    }

    private void share(CTCellFormula shared, int si, String formula, int column) {
        shared.setT(STCellFormulaType.SHARED);
        shared.setSi(si);
        if (!formula.isEmpty()) {
            shared.setRef(range(column));
            shared.setStringValue(formula);
        }
    }

    /** All entries of a column. */
    String range(int column) {
        return "%1$s%2$d:%1$s%3$d".formatted(CellReference.convertNumToColString(column), CalculatingSheet.FIRST, last);
    }

    /** Writes a formula into one cell. */
    static void plain(XSSFCell cell, String formula) {
        cell.getCTCell().addNewF().setStringValue(formula);
    }
}
