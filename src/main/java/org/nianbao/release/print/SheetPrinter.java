package org.nianbao.release.print;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.release.chart.ChartPrinter;
import org.nianbao.release.print.PrintStyle.Font;

/** Puts a {@link PrintedSheet} into a workbook. */
final class SheetPrinter {

    private static final PrintStyle TITLE = PrintStyle.PLAIN.in(Font.TITLE).aligned(HorizontalAlignment.CENTER);
    private static final PrintStyle CAPTION = PrintStyle.PLAIN.in(Font.HEADING);

    private static final int CHARTS_ON_A_PAGE = 2;

    private final PrintedSheet plan;
    private final Columns columns;
    private final List<Integer> pageEnds;
    private final SXSSFSheet rows;
    private final XSSFSheet sheet;
    private final CellWriter cells;
    private int next;

    private SheetPrinter(PrintedSheet plan, SXSSFSheet rows, Palette palette) {
        this.plan = plan;
        this.rows = rows;
        sheet = rows.getWorkbook().getXSSFWorkbook().getSheet(rows.getSheetName());
        columns = Columns.of(plan.tables());
        pageEnds = plan.paper().fitted()
                ? List.of()
                : columns.pageEnds(plan.paper().lead());
        cells = new CellWriter(rows, palette);
    }

    /** Fills an empty sheet of a workbook. */
    static void print(PrintedSheet plan, SXSSFSheet rows, Palette palette) {
        new SheetPrinter(plan, rows, palette).print();
    }

    private void print() {
        IntStream.range(0, columns.count())
                .forEach(column -> sheet.setColumnWidth(column, columns.widths().get(column) * 256));
        across(PrintedCell.text(plan.title(), pageEnds.isEmpty() ? TITLE : TITLE.aligned(HorizontalAlignment.LEFT)));
        plan.lines().forEach(this::across);
        plan.tables().forEach(this::table);
        next++;
        plan.notes().forEach(this::across);
        charts();
        var setup = PageSetup.of(plan, sheet);
        setup.columnsEndingAt(pageEnds);
        setup.upTo(1 + plan.lines().size(), columns.count());
        sheet.setActiveCell(CellAddress.A1);
    }

    /** Text across the sheet, merged because it is outside of all tables. */
    private void across(PrintedCell content) {
        var size = content.look().font().size();
        var lines = columns.linesAcross(content.text(), span(), size);
        cells.row(next, List.of(content), CellWriter.height(lines, size));
        if (span() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, span() - 1));
        }
        next++;
    }

    /** How many columns such a text has: of a sheet wider than a page, those that are repeated. */
    private int span() {
        return pageEnds.isEmpty() ? columns.count() : plan.paper().lead();
    }

    private void charts() {
        var printer = new ChartPrinter(sheet, columns.count(), rows.getWorkbook());
        for (int i = 0; i < plan.charts().size(); i++) {
            if (i % CHARTS_ON_A_PAGE == 0) {
                sheet.setRowBreak(next - 1);
            }
            printer.print(plan.charts().get(i), next + 1);
            var end = next + ChartPrinter.ROWS;
            for (; next <= end; next++) {
                rows.createRow(next).setHeightInPoints(ChartPrinter.ROW_HEIGHT);
            }
        }
    }

    private void table(PrintedTable table) {
        if (!table.caption().isEmpty()) {
            next++;
            across(PrintedCell.text(table.caption(), CAPTION));
        }
        var top = next;
        line(table.headings().stream()
                .map(heading -> PrintedCell.text(heading.text(), PrintStyle.HEADING))
                .toList());
        if (table.hasOrdinals()) {
            line(table.headings().stream()
                    .map(heading -> PrintedCell.text(heading.ordinal(), PrintStyle.MARK))
                    .toList());
        }
        var data = next;
        table.rows().forEach(row -> line(row.cells()));
        if (table.isLong()) {
            makeHandy(top, data);
        }
    }

    private void line(List<PrintedCell> contents) {
        var lines = IntStream.range(0, contents.size())
                .map(column -> columns.lines(contents.get(column).text(), column))
                .max()
                .orElse(1);
        cells.row(next, contents, CellWriter.height(lines, 1));
        next++;
    }

    /** Repeats the headings on every page, keeps them on the screen, and lets the rows below them be filtered. */
    private void makeHandy(int top, int data) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf((top + 1) + ":" + data));
        if (next == data) {
            return;
        }
        sheet.setAutoFilter(new CellRangeAddress(data - 1, next - 1, 0, columns.count() - 1));
        sheet.addIgnoredErrors(
                new CellRangeAddress(data, next - 1, 0, columns.count() - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        if (plan.tables().size() == 1) {
            sheet.createFreezePane(plan.paper().lead(), data);
        }
    }
}
