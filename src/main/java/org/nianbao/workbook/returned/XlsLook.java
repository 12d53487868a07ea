package org.nianbao.workbook.returned;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;

/** The styles of our list in an .xls. */
final class XlsLook extends ListLook {

    XlsLook(HSSFWorkbook workbook) {
        super(workbook);
    }

    @Override
    void lay(Colour colour, CellStyle style) {
        style.setFillForegroundColor(colour.index());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    @Override
    void write(Cell cell, String text) {
        cell.setCellValue(text);
    }

    @Override
    boolean isLaid(Colour colour, CellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && style.getFillForegroundColor() == colour.index();
    }
}
