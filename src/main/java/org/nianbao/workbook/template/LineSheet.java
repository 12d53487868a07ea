package org.nianbao.workbook.template;

import java.util.ArrayList;
import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** Lays a form of coded lines: name, unit of measurement and code, then its values; last year's where they are known. */
final class LineSheet {

    private static final int HEADER = 2;
    private static final int FIRST = HEADER + 1;
    private static final int FIRST_VALUE = 3;
    private static final int VALUE_WIDTH = 16;

    private LineSheet() {}

    static LaidForm lay(FormPage page) {
        page.title("各行的本年数必须填，没有的填 0。");
        header(page);
        var form = page.form();
        var places = new ArrayList<String>();
        var known = new ArrayList<Boolean>();
        for (int i = 0; i < form.columns().size(); i++) {
            var line = i / form.values().size();
            var place = FIRST_VALUE + i % form.values().size();
            if (place == FIRST_VALUE) {
                label(page, line, i);
            }
            places.add("$%s$%d".formatted(CellReference.convertNumToColString(place), FIRST + line + 1));
            known.add(value(page, i, FIRST + line, place));
        }
        SheetSetup.freeze(page.sheet(), 0, FIRST);
        SheetSetup.protect(page.sheet());
        PrintedPages.signed(page.sheet(), PrintedPages.Paper.A4_UPRIGHT);
        PrintedPages.onOnePage(page.sheet());
        return new LaidForm(form, page.sheet().getSheetName(), places, FIRST + 1, 1, known);
    }

    private static void header(FormPage page) {
        var headings = new ArrayList<>(Arrays.asList("指标名称", "计量单位", "代码"));
        headings.addAll(page.form().values());
        for (int i = 0; i < headings.size(); i++) {
            SheetSetup.cell(
                    page.sheet(), HEADER, i, headings.get(i), page.looks().centred(Role.HEADING));
            SheetSetup.width(page.sheet(), i, VALUE_WIDTH);
        }
        var widest = page.form().lines().stream()
                .mapToInt(line -> TextMeasure.width(line.name()))
                .max()
                .orElse(0);
        SheetSetup.width(page.sheet(), 0, widest + 4);
        SheetSetup.width(page.sheet(), 1, 10);
        SheetSetup.width(page.sheet(), 2, 8);
        SheetSetup.height(page.sheet(), HEADER, 1);
    }

    private static void label(FormPage page, int line, int column) {
        var named = page.form().lines().get(line);
        var unit = page.form().columns().get(column).unit();
        SheetSetup.cell(
                page.sheet(), FIRST + line, 0, named.name(), page.looks().of(Role.TEXT));
        SheetSetup.cell(page.sheet(), FIRST + line, 1, unit, page.looks().centred(Role.MARK));
        SheetSetup.cell(
                page.sheet(), FIRST + line, 2, named.code(), page.looks().centred(Role.MARK));
        SheetSetup.height(page.sheet(), FIRST + line, 1);
    }

    /** Lays one value; returns whether it is known already. */
    private static boolean value(FormPage page, int index, int row, int place) {
        var column = page.form().columns().get(index);
        var cell = SheetSetup.blank(page.sheet(), row, place, page.looks().of(Role.INPUT, column));
        var known = place > FIRST_VALUE
                ? page.template().lastYear().get(column.name())
                : page.form()
                        .slot(column.carried())
                        .map(from -> page.form().columns().get(from + 1).name())
                        .map(page.template().lastYear()::get)
                        .orElse(null);
        if (known != null) {
            cell.setCellValue(known.doubleValue());
        }
        var line = page.form().lines().get(row - FIRST).name();
        var value = page.form().values().get(place - FIRST_VALUE);
        var before = known == null ? "" : "已按上年审定数填好，请照抄，不要改。";
        Validations.of(page, index, "%s（%s）".formatted(line, value), before)
                .add(page.sheet(), new CellRangeAddressList(row, row, place, place));
        return known != null;
    }
}
