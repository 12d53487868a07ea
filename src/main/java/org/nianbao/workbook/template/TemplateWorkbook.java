package org.nianbao.workbook.template;

import java.util.ArrayList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.selfcheck.LaidForm;
import org.nianbao.workbook.selfcheck.SelfCheck;

/** Lays the sheets of a template: the cover, how to fill in, how the rules stand, the other forms, the code lists. */
final class TemplateWorkbook {

    private final Template template;
    private final XSSFWorkbook workbook;
    private final TemplateStyles looks;
    private final CodeTables codes;

    TemplateWorkbook(Template template, XSSFWorkbook workbook) {
        this.template = template;
        this.workbook = workbook;
        looks = new TemplateStyles(workbook);
        codes = new CodeTables(template.scheme().formsOf(template.unit()));
    }

    /** Lays all sheets; returns the self-check. */
    SelfCheck fill() {
        var forms = template.scheme().formsOf(template.unit());
        var laid = new ArrayList<LaidForm>();
        forms.forEach(form -> laid.add(lay(form)));
        var check = new SelfCheck(template.scheme(), template.unit(), laid);
        laid.stream()
                .filter(form -> !form.form().single())
                .forEach(form -> LedgerSheet.addVerdicts(workbook, looks, form, check.verdict(form.form())));
        new Guide(template, laid, looks).write(workbook);
        SelfCheckSheet.write(workbook, looks, check, laid);
        codes.write(workbook, looks);
        HandedOutSheet.write(workbook, looks, template.carried(), forms);
        check.write(workbook);
        workbook.setActiveSheet(0);
        workbook.setForceFormulaRecalculation(true);
        return check;
    }

    private LaidForm lay(Form form) {
        var page = new FormPage(template, form, workbook, looks, codes);
        return switch (form.layout()) {
            case LEDGER -> LedgerSheet.lay(page);
            case LABELS -> LabelSheet.lay(page);
            case LINES -> LineSheet.lay(page);
        };
    }
}
