package org.nianbao.release.print;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PageOrder;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet comes out on paper. */
final class PageSetup {

    /** The smallest readable scale in per cent, where a sheet is not fitted to the page. */
    static final short SCALE = 85;

    private static final double SIDE = 0.5;
    private static final double TOP = 0.6;
    private static final double BOTTOM = 0.7;
    private static final double EDGE = 0.3;

    private final PrintedSheet.PaperSetup paper;
    private final XSSFSheet sheet;

    private PageSetup(PrintedSheet.PaperSetup paper, XSSFSheet sheet) {
        this.paper = paper;
        this.sheet = sheet;
    }

    static PageSetup of(PrintedSheet plan, XSSFSheet sheet) {
        var setup = new PageSetup(plan.paper(), sheet);
        setup.margins();
        setup.page();
        sheet.getFooter().setLeft("&9" + " " + plan.title().replace("&", "&&"));
        sheet.getFooter().setCenter("&9第 &P 页，共 &N 页");
        sheet.getFooter().setRight("&9&A");
        return setup;
    }

    /** Keeps all below these lines from paper, unless it is to be printed. */
    void upTo(int lines, int columns) {
        if (!paper.whole()) {
            var workbook = sheet.getWorkbook();
            workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, lines - 1);
        }
    }

    private void margins() {
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, TOP);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        sheet.setMargin(PageMargin.FOOTER, EDGE);
        sheet.setMargin(PageMargin.HEADER, EDGE);
        sheet.setHorizontallyCenter(true);
    }

    private void page() {
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(paper.landscape());
        if (paper.fitted()) {
            sheet.setFitToPage(true);
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
        } else {
            print.setScale(SCALE);
        }
    }

    /** Goes on to another page after these columns, where the first ones are repeated. */
    void columnsEndingAt(List<Integer> ends) {
        if (!ends.isEmpty()) {
            ends.forEach(sheet::setColumnBreak);
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, paper.lead() - 1));
            sheet.getPrintSetup().setPageOrder(PageOrder.OVER_THEN_DOWN);
        }
    }
}
