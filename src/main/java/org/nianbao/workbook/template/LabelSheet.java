package org.nianbao.workbook.template;

import java.util.ArrayList;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** Lays a form of labelled values, such as the cover: the labels, and to their right what is known of the values. */
final class LabelSheet {

    private static final int FIRST = 3;

    private LabelSheet() {}

    static LaidForm lay(FormPage page) {
        page.title("白色的格子由单位填写，灰色的已经填好。");
        var places = new ArrayList<String>();
        var known = new ArrayList<Boolean>();
        var columns = page.form().columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var given = page.given().get(column.name());
            SheetSetup.cell(
                    page.sheet(),
                    FIRST + i,
                    0,
                    FormPage.heading(column).replace("*", ""),
                    page.looks().centred(Role.HEADING));
            var cell = SheetSetup.blank(
                    page.sheet(), FIRST + i, 1, page.looks().left(given == null ? Role.INPUT : Role.GIVEN, column));
            SheetSetup.height(page.sheet(), FIRST + i, 1);
            if (given instanceof Integer number) {
                cell.setCellValue(number);
            } else if (given != null) {
                cell.setCellValue(given.toString());
            } else {
                Validations.of(page, i).add(page.sheet(), new CellRangeAddressList(FIRST + i, FIRST + i, 1, 1));
            }
            places.add("$B$" + (FIRST + i + 1));
            known.add(given != null);
        }
        SheetSetup.width(page.sheet(), 0, 22);
        SheetSetup.width(page.sheet(), 1, 40);
        SheetSetup.protect(page.sheet());
        PrintedPages.plain(page.sheet(), PrintedPages.Paper.A4_UPRIGHT);
        return new LaidForm(page.form(), page.sheet().getSheetName(), places, FIRST + 1, 1, known);
    }
}
