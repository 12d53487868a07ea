package org.nianbao.workbook.template;

import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** What all sheets of a template have in common: a title, widths, how they are frozen and protected. */
final class SheetSetup {

    private static final int UNITS_PER_CHARACTER = 256;
    private static final float LINE = 14;
    private static final float PADDING = 6;

    private SheetSetup() {}

    /** The first two rows. */
    static void title(XSSFSheet sheet, TemplateStyles looks, String title, String note) {
        cell(sheet, 0, 0, title, looks.of(Role.TITLE));
        cell(sheet, 1, 0, note, looks.of(Role.NOTE));
        sheet.getRow(0).setHeightInPoints(26);
        sheet.getRow(1).setHeightInPoints(LINE + PADDING);
    }

    static XSSFCell cell(XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
        var cell = blank(sheet, row, column, style);
        cell.setCellValue(text);
        return cell;
    }

    static XSSFCell formula(XSSFSheet sheet, int row, int column, String formula, XSSFCellStyle style) {
        var cell = blank(sheet, row, column, style);
        calculate(cell, formula);
        return cell;
    }

    /** Puts a formula into a cell. */
    static void calculate(XSSFCell cell, String formula) {
        cell.getCTCell().addNewF().setStringValue(formula);
    }

    static XSSFCell blank(XSSFSheet sheet, int row, int column, XSSFCellStyle style) {
        var found = Optional.ofNullable(sheet.getRow(row)).orElseGet(() -> sheet.createRow(row));
        var cell = found.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    /** Leads from a cell to the top of a sheet. */
    static void link(XSSFCell cell, String sheet) {
        var link = cell.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheet.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    /** Makes a column so many half-width characters wide. */
    static void width(XSSFSheet sheet, int column, int characters) {
        sheet.setColumnWidth(column, Math.min(255, characters) * UNITS_PER_CHARACTER);
    }

    /** Makes a row so many lines high. */
    static void height(XSSFSheet sheet, int row, int lines) {
        sheet.getRow(row).setHeightInPoints(lines * LINE + PADDING);
    }

    /** Keeps the first columns and rows in sight, and repeats the rows on each page. */
    static void freeze(XSSFSheet sheet, int columns, int rows) {
        sheet.createFreezePane(columns, rows);
        sheet.setRepeatingRows(new CellRangeAddress(0, rows - 1, -1, -1));
    }

    /** Protects the sheet, without a password, against slips of the hand. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.lockSelectUnlockedCells(false);
    }
}
