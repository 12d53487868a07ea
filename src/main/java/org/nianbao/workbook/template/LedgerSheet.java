package org.nianbao.workbook.template;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.scheme.Column;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.template.PrintedPages.Paper;
import org.nianbao.workbook.template.TemplateStyles.Role;

/**
 * Lays a ledger: a title, a header, and columns that are open to entries as far down as there is a sheet.
 *
 * <p>Rows can be inserted and deleted. For that the column beside the entries is not locked either; a validation keeps it
 * from being typed over.
 */
final class LedgerSheet {

    /** The row of the header, counted from 0. */
    static final int HEADER = 2;

    private static final int FIRST = HEADER + 1;
    private static final int MOST_HEADING_LINES = 2;
    private static final int VERDICT_WIDTH = 36;
    private static final int KEPT_IN_SIGHT = 2;

    /** The rows that are printed, for a pen, where nothing is filled in. */
    private static final int BLANKS = 15;

    /** The width that is still readable when fitted to the page, in half-width characters. */
    private static final int WIDEST_ON_A4 = 230;

    private LedgerSheet() {}

    static LaidForm lay(FormPage page) {
        var carried = page.template().carried().of(page.form());
        page.title(carried.isEmpty() ? "带 * 的栏必须填；没有内容的不填，保留空表。" : "带 * 必填；黄底为上年所报，请逐行核对。");
        var sheet = page.sheet();
        var columns = page.form().columns();
        var lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            lines = Math.max(lines, column(page, columns.get(i), i, carried));
        }
        var width =
                IntStream.range(0, columns.size()).map(sheet::getColumnWidth).sum() / 256;
        fillHead(page, columns.size());
        SheetSetup.height(sheet, HEADER, lines);
        SheetSetup.freeze(sheet, KEPT_IN_SIGHT, FIRST);
        SheetSetup.protect(sheet);
        PrintedPages.signed(sheet, width > WIDEST_ON_A4 ? Paper.A3_ACROSS : Paper.A4_ACROSS);
        PrintedPages.onlyColumns(sheet, columns.size());
        if (!carried.isEmpty()) {
            CarriedTint.of(page, FIRST, carried.size());
        }
        EntryLines.of(sheet, FIRST, columns.size());
        open(sheet);
        return new LaidForm(
                page.form(),
                sheet.getSheetName(),
                IntStream.range(0, columns.size())
                        .mapToObj(CellReference::convertNumToColString)
                        .toList(),
                FIRST + 1,
                room(page, carried),
                Collections.nCopies(columns.size(), false));
    }

    /** How many entries there are aids for; some programs keep them cell by cell, and do not survive a whole column. */
    private static int room(FormPage page, List<FormRow> carried) {
        return Math.max(
                Math.min(page.form().room(), page.template().mostEntries()),
                carried.isEmpty() ? 0 : carried.size() + BLANKS);
    }

    /** Lays one column; returns how many lines its heading takes. */
    private static int column(FormPage page, Column column, int place, List<FormRow> carried) {
        var sheet = page.sheet();
        var heading = FormPage.heading(column);
        var fewestLines = TextMeasure.width(heading) / MOST_HEADING_LINES;
        var width = Math.max(FormPage.room(column), fewestLines + 3);
        sheet.setDefaultColumnStyle(place, page.looks().of(Role.UNUSED, column));
        var computed = page.computed(place);
        for (int i = 0; i < carried.size() + BLANKS; i++) {
            var cell = SheetSetup.blank(sheet, FIRST + i, place, page.looks().of(Role.INPUT, column));
            var value = i < carried.size() ? carried.get(i).value(place) : null;
            if (computed.isPresent()) {
                SheetSetup.calculate(cell, computed.get().inRow(FIRST + i + 1, column.decimals()));
            } else if (value != null) {
                EntryValue.put(cell, value);
            }
        }
        SheetSetup.width(sheet, place, width);
        SheetSetup.cell(sheet, HEADER, place, heading, page.looks().centred(Role.HEADING));
        var typed = Validations.of(page, place);
        page.listed(place)
                .map(listed -> typed.chosenFrom(sheet, listed))
                .orElse(typed)
                .add(sheet, new CellRangeAddressList(FIRST, FIRST + room(page, carried) - 1, place, place));
        return TextMeasure.lines(heading, width - 1);
    }

    /** The rows above the header are no entries, so their cells must not take after their columns. */
    private static void fillHead(FormPage page, int columns) {
        for (int row = 0; row < HEADER; row++) {
            for (int column = 1; column <= columns; column++) {
                SheetSetup.blank(page.sheet(), row, column, page.looks().of(Role.NOTE));
            }
        }
    }

    private static void open(XSSFSheet sheet) {
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockFormatCells(false);
    }

    /** Adds the column with the results of the checks beside the entries. */
    static void addVerdicts(XSSFWorkbook workbook, TemplateStyles looks, LaidForm laid, String formula) {
        var sheet = workbook.getSheet(laid.sheet());
        var place = laid.places().size();
        SheetSetup.width(sheet, place, VERDICT_WIDTH);
        SheetSetup.cell(sheet, HEADER, place, TemplateAids.COLUMN, looks.centred(Role.HEADING));
        for (int i = 0; i < laid.rows(); i++) {
            SheetSetup.formula(sheet, FIRST + i, place, formula, looks.of(Role.VERDICT));
        }
        Validations.untouchable(sheet)
                .add(sheet, new CellRangeAddressList(FIRST, FIRST + laid.rows() - 1, place, place));
        CheckColours.ofVerdicts(sheet, place, FIRST, laid.rows());
    }
}
