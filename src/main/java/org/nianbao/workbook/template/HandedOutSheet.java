package org.nianbao.workbook.template;

import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Standing;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.addition.HandedOutEntries;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** The hidden sheet that lists the entries that ledgers began with, by what each is known by. */
final class HandedOutSheet {

    private final XSSFSheet sheet;
    private final TemplateStyles looks;
    private int row = 1;

    private HandedOutSheet(XSSFSheet sheet, TemplateStyles looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    /** Adds the sheet, if there is any entry. */
    static void write(XSSFWorkbook workbook, TemplateStyles looks, CarriedEntries carried, List<Form> forms) {
        if (carried.count() == 0) {
            return;
        }
        var sheet = workbook.createSheet(HandedOutEntries.NAME);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
        SheetSetup.cell(sheet, 0, 0, TemplateAids.title(HandedOutEntries.NAME), looks.of(Role.NOTE));
        var written = new HandedOutSheet(sheet, looks);
        forms.forEach(form -> form.standing()
                .ifPresent(standing -> carried.of(form).forEach(entry -> written.add(form, standing, entry))));
    }

    /** An entry of which part of the key is unknown cannot be missed. */
    private void add(Form form, Standing standing, FormRow entry) {
        if (standing.key(entry).isEmpty()) {
            return;
        }
        SheetSetup.cell(sheet, row, 0, form.code(), looks.of(Role.NOTE));
        var column = 1;
        for (var slot : standing.shown(form)) {
            var value = entry.value(slot);
            if (value != null) {
                var style = looks.of(Role.NOTE, form.columns().get(slot));
                SheetSetup.cell(sheet, row, column, value.toString(), style);
            }
            column++;
        }
        row++;
    }
}
