package org.nianbao.workbook.template;

import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;

/**
 * What may be typed into the cells of a column, and what a spreadsheet says about it.
 *
 * @param constraint null if anything may
 * @param style whether anything else is refused ({@link ErrorStyle})
 */
record Validations(
        @Nullable DataValidationConstraint constraint, int style, String title, String prompt, String error) {

    /** Excel shows no more of a title, a prompt and an error. */
    private static final int LONGEST_TITLE = 30;

    private static final int LONGEST_ERROR = 220;
    private static final int LONGEST_PROMPT = 255;

    private static final String MOST = "999999999999";
    private static final String FIRST_DAY = "DATE(1900,3,1)";
    private static final String LAST_DAY = "DATE(2099,12,31)";

    static Validations of(FormPage page, int column) {
        return of(page, column, page.form().columns().get(column).name(), "");
    }

    /** The same for a value that goes by another name, with something to be said before all else. */
    static Validations of(FormPage page, int index, String name, String before) {
        var help = new XSSFDataValidationHelper(page.sheet());
        var column = page.form().columns().get(index);
        var wanted = ColumnInstruction.wanted(page.template().scheme(), page.form(), index);
        return new Validations(
                constraint(help, page.codes(), column),
                ErrorStyle.STOP,
                name,
                before + (column.required() ? "必填。" : "") + column.meaning() + "怎样填：" + wanted + "。",
                "“%s”应填%s。".formatted(name, wanted));
    }

    /** A code that an entry of another form lists; that entry may be filled in later. */
    Validations chosenFrom(XSSFSheet sheet, Reference listed) {
        var form = FormPage.sheetName((Form) listed.table()).replace("'", "''");
        var column = CellReference.convertNumToColString(listed.column());
        var entries = "OFFSET('%1$s'!$%2$s$%3$d,1,0,MAX(1,COUNTA('%1$s'!$%2$s$%3$d:$%2$s$1048576)-1),1)"
                .formatted(form, column, LedgerSheet.HEADER + 1);
        return new Validations(
                new XSSFDataValidationHelper(sheet).createFormulaListConstraint(entries),
                ErrorStyle.WARNING,
                title,
                prompt,
                "“%s”在%s中还没有。请先填那张表；确实要这样填的，请点“是”。".formatted(title, ((Form) listed.table()).label()));
    }

    /** Forbids any entry in a cell. */
    static Validations untouchable(XSSFSheet sheet) {
        var never = new XSSFDataValidationHelper(sheet).createCustomConstraint("FALSE");
        return new Validations(never, ErrorStyle.STOP, "自查", "", "这一栏由表格自动计算，请不要填写。");
    }

    private static @Nullable DataValidationConstraint constraint(
            XSSFDataValidationHelper help, CodeTables codes, Column column) {
        return switch (column.kind()) {
            case INTEGER -> help.createIntegerConstraint(OperatorType.BETWEEN, "-" + MOST, MOST);
            case DECIMAL -> help.createDecimalConstraint(OperatorType.BETWEEN, "-" + MOST, MOST);
            case DATE, MONTH -> help.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, "yyyy-mm-dd");
            case CODE -> help.createFormulaListConstraint(codes.range(column));
            case IDENTITY -> help.createTextLengthConstraint(OperatorType.EQUAL, "18", null);
            case CODES, TEXT -> null;
        };
    }

    void add(XSSFSheet sheet, CellRangeAddressList cells) {
        var help = new XSSFDataValidationHelper(sheet);
        var rule = constraint == null
                ? help.createTextLengthConstraint(OperatorType.LESS_OR_EQUAL, "2000", null)
                : constraint;
        var validation = help.createValidation(rule, cells);
        validation.setEmptyCellAllowed(true);
        validation.setErrorStyle(style);
        validation.setShowErrorBox(true);
        validation.createErrorBox(shortened(title, LONGEST_TITLE), shortened(error, LONGEST_ERROR));
        validation.setSuppressDropDownArrow(true);
        if (!prompt.isEmpty()) {
            validation.setShowPromptBox(true);
            validation.createPromptBox(shortened(title, LONGEST_TITLE), shortened(prompt, LONGEST_PROMPT));
        }
        sheet.addValidationData(validation);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
