package org.nianbao.workbook.selfcheck;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/**
 * Writes formulas into the rows of the entries of a form.
 *
 * <p>Hundreds of entries are worth one formula that a spreadsheet calculates for all of them: an array formula, of which
 * the file holds one cell. In it a relative range stands for its cell in each row, an absolute one for all of them.
 *
 * @param last the row of the last entry, counted from 1
 */
record EntryFormulas(XSSFSheet sheet, int last) {

    /** A reference to the row in which the formula stands. */
    private static final Pattern OWN_ROW = Pattern.compile("(?<![!'\\w])\\$([A-Z]{1,3})4(?!\\d)");

    /** Writes a formula into all entries of a column. */
    void write(int column, String formula) {
        var cell = cell(Calculation.FIRST, column);
        if (last == Calculation.FIRST) {
            plain(cell, formula);
        } else {
            var array = cell.getCTCell().addNewF();
            array.setT(STCellFormulaType.ARRAY);
            array.setRef(range(column));
            array.setStringValue(ofAll(formula, last));
        }
    }

    /** The formula of the first entry as one of all entries. */
    static String ofAll(String formula, int last) {
        return OWN_ROW.matcher(formula)
                .replaceAll(own -> "%1$s%2$d:%1$s%3$d".formatted(own.group(1), Calculation.FIRST, last));
    }

    /** Writes a formula that each entry must have for itself, and that looks at no other sheet, into a column. */
    void share(int column, String formula) {
        for (int row = Calculation.FIRST; row <= last; row++) {
            var shared = cell(row, column).getCTCell().addNewF();
            shared.setT(STCellFormulaType.SHARED);
            shared.setSi(column);
            if (row == Calculation.FIRST) {
                shared.setRef(range(column));
                shared.setStringValue(formula);
            }
        }
    }

    /** All entries of a column. */
    String range(int column) {
        return "%1$s%2$d:%1$s%3$d".formatted(CellReference.convertNumToColString(column), Calculation.FIRST, last);
    }

    /** The cell of a row that is counted from 1, made if it is not there. */
    XSSFCell cell(int number, int column) {
        var row = sheet.getRow(number - 1);
        return (row == null ? sheet.createRow(number - 1) : row).createCell(column);
    }

    /** Writes a formula into one cell. */
    static void plain(XSSFCell cell, String formula) {
        cell.getCTCell().addNewF().setStringValue(formula);
    }
}
