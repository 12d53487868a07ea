package org.nianbao.workbook.template;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The lines around the cells of each entry, drawn once something is filled in, so that paper shows no others. */
final class EntryLines {

    private EntryLines() {}

    static void of(XSSFSheet sheet, int firstRow, int columns) {
        var last = CellReference.convertNumToColString(columns - 1);
        var formatting = sheet.getSheetConditionalFormatting();
        var rule =
                formatting.createConditionalFormattingRule("COUNTA($A%1$d:$%2$s%1$d)>0".formatted(firstRow + 1, last));
        var lines = rule.createBorderFormatting();
        lines.setBorderTop(BorderStyle.THIN);
        lines.setBorderBottom(BorderStyle.THIN);
        lines.setBorderLeft(BorderStyle.THIN);
        lines.setBorderRight(BorderStyle.THIN);
        lines.setTopBorderColor(TemplateStyles.line());
        lines.setBottomBorderColor(TemplateStyles.line());
        lines.setLeftBorderColor(TemplateStyles.line());
        lines.setRightBorderColor(TemplateStyles.line());
        var entries = new CellRangeAddress(firstRow, SpreadsheetVersion.EXCEL2007.getLastRowIndex(), 0, columns - 1);
        formatting.addConditionalFormatting(new CellRangeAddress[] {entries}, rule);
    }
}
