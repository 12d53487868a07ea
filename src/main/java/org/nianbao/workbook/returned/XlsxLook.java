package org.nianbao.workbook.returned;

import java.util.Arrays;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The styles of our list in an .xlsx. */
final class XlsxLook extends ListLook {

    XlsxLook(XSSFWorkbook workbook) {
        super(workbook);
    }

    @Override
    void lay(Colour colour, CellStyle style) {
        ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(colour.argb(), null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /** Into the cell itself: the table of texts that all sheets share is the unit's. */
    @Override
    void write(Cell cell, String text) {
        var stored = ((XSSFCell) cell).getCTCell();
        stored.setT(STCellType.INLINE_STR);
        stored.setIs(new XSSFRichTextString(text).getCTRst());
    }

    @Override
    boolean isLaid(Colour colour, CellStyle style) {
        var laid = ((XSSFCellStyle) style).getFillForegroundXSSFColor();
        return laid != null && Arrays.equals(laid.getARGB(), colour.argb());
    }
}
