package org.nianbao.workbook.template;

import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The colours behind the result of a check; words say the same. */
final class CheckColours {

    private static final byte[] BAD = {(byte) 0xFF, (byte) 0xFC, (byte) 0xE4, (byte) 0xD6};
    private static final byte[] GOOD = {(byte) 0xFF, (byte) 0xE2, (byte) 0xEF, (byte) 0xDA};

    private CheckColours() {}

    /** Colours the column beside the entries. */
    static void ofVerdicts(XSSFSheet sheet, int column, int firstRow, int rows) {
        colour(sheet, column, firstRow, rows, "%1$s=\"✓\"", GOOD);
        colour(sheet, column, firstRow, rows, "AND(LEN(%1$s)>0,%1$s<>\"✓\")", BAD);
    }

    /** Colours the column with the state of the rules. */
    static void ofResults(XSSFSheet sheet, int column, int firstRow, int rows) {
        colour(sheet, column, firstRow, rows, "OR(%1$s=\"通过\",%1$s=\"没有发现问题\")", GOOD);
        colour(sheet, column, firstRow, rows, "LEFT(%1$s,1)=\"有\"", BAD);
    }

    private static void colour(XSSFSheet sheet, int column, int firstRow, int rows, String condition, byte[] argb) {
        var formatting = sheet.getSheetConditionalFormatting();
        var cell = "$" + CellReference.convertNumToColString(column) + (firstRow + 1);
        var rule = formatting.createConditionalFormattingRule(condition.formatted(cell));
        var pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(new XSSFColor(argb, new DefaultIndexedColorMap()));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        var range = new CellRangeAddress(firstRow, firstRow + rows - 1, column, column);
        formatting.addConditionalFormatting(new CellRangeAddress[] {range}, rule);
    }
}
