package org.nianbao.workbook.template;

import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;

/**
 * What may be typed into the cells of a column, and what a spreadsheet says about it.
 *
 * @param constraint null if anything may
 */
record Validations(@Nullable DataValidationConstraint constraint, String title, String prompt, String error) {

    /** Excel shows no more of a title, a prompt and an error. */
    private static final int LONGEST_TITLE = 30;

    private static final int LONGEST = 220;

    private static final String MOST = "999999999999";
    private static final String FIRST_DAY = "DATE(1900,3,1)";
    private static final String LAST_DAY = "DATE(2099,12,31)";

    static Validations of(FormPage page, Column column) {
        var help = new XSSFDataValidationHelper(page.sheet());
        var wanted = ColumnInstruction.wanted(column);
        return new Validations(
                constraint(help, page.codes(), column),
                column.name(),
                (column.required() ? "必填。" : "") + wanted + "。",
                "“%s”应填%s。".formatted(column.name(), wanted));
    }

    /** Forbids any entry in a cell. */
    static Validations untouchable(XSSFSheet sheet) {
        var never = new XSSFDataValidationHelper(sheet).createCustomConstraint("FALSE");
        return new Validations(never, "自查", "", "这一栏由表格自动计算，请不要填写。");
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
        validation.setErrorStyle(ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox(shortened(title, LONGEST_TITLE), shortened(error, LONGEST));
        validation.setSuppressDropDownArrow(true);
        if (!prompt.isEmpty()) {
            validation.setShowPromptBox(true);
            validation.createPromptBox(shortened(title, LONGEST_TITLE), shortened(prompt, LONGEST));
        }
        sheet.addValidationData(validation);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
