package org.nianbao.workbook.template;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How the sheets of a template come out on paper. */
final class PrintedPages {

    /** The paper, to whose width a sheet is fitted. */
    enum Paper {
        A4_UPRIGHT,
        A4_ACROSS,
        A3_ACROSS
    }

    /** Who answers for a form signs each page; a footer is no cell, so nobody can take it for an entry. */
    private static final String SIGNED = "单位负责人：　　　　　　统计负责人：　　　　　　填表人：　　　　　　报出日期：　　　年　　月　　日　　（盖章）\n";

    private static final String NUMBERED = "第 &P 页，共 &N 页　&A";
    private static final String SIZE = "&9";

    private static final double SIDE = 0.4;
    private static final double TOP = 0.6;
    private static final double BOTTOM = 0.6;
    private static final double SIGNED_BOTTOM = 0.8;
    private static final double EDGE = 0.3;

    private PrintedPages() {}

    /** Sets up the pages of a sheet that nobody signs. */
    static void plain(XSSFSheet sheet, Paper paper) {
        setUp(sheet, paper, BOTTOM);
        sheet.getFooter().setCenter(SIZE + NUMBERED);
    }

    /** Sets up the pages of a form. */
    static void signed(XSSFSheet sheet, Paper paper) {
        setUp(sheet, paper, SIGNED_BOTTOM);
        sheet.getFooter().setCenter(SIZE + SIGNED + NUMBERED);
    }

    private static void setUp(XSSFSheet sheet, Paper paper, double bottom) {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        var print = sheet.getPrintSetup();
        print.setPaperSize(paper == Paper.A3_ACROSS ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        print.setLandscape(paper != Paper.A4_UPRIGHT);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, TOP);
        sheet.setMargin(PageMargin.BOTTOM, bottom);
        sheet.setMargin(PageMargin.HEADER, EDGE);
        sheet.setMargin(PageMargin.FOOTER, EDGE);
    }

    /** Puts all of a sheet on one page. */
    static void onOnePage(XSSFSheet sheet) {
        sheet.getPrintSetup().setFitHeight((short) 1);
    }

    /**
     * Prints the first columns alone, as far down as there is something in them: of whole columns, spreadsheets print
     * what is filled in. The range is spelled with rows, as not every program that saves a workbook takes columns.
     */
    static void onlyColumns(XSSFSheet sheet, int columns) {
        var workbook = sheet.getWorkbook();
        workbook.setPrintArea(
                workbook.getSheetIndex(sheet), 0, columns - 1, 0, SpreadsheetVersion.EXCEL2007.getLastRowIndex());
    }
}
