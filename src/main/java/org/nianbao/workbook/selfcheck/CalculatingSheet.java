package org.nianbao.workbook.selfcheck;

import java.util.Collection;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.workbook.addition.TemplateAids;

/** The hidden sheet that calculates, with the columns of all forms side by side: each sheet takes spreadsheets time. */
final class CalculatingSheet {

    private static final String NAME = TemplateAids.CALCULATION + "计算";

    private int columns;

    /** The place of a column that nothing stands in. */
    int nextColumn() {
        return columns++;
    }

    /** A reference to its cells, from any sheet. */
    static String at(String cells) {
        return "'%s'!%s".formatted(NAME, cells);
    }

    static void write(
            XSSFWorkbook workbook, Collection<Calculation> calculations, CodeColumns codes, RuleStates states) {
        var sheet = workbook.createSheet(NAME);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        sheet.createRow(0).createCell(0).setCellValue(TemplateAids.title(NAME));
        calculations.forEach(calculation -> calculation.write(sheet));
        codes.write(sheet);
        states.write(sheet);
    }
}
