package org.nianbao.workbook.template;

import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.formula.Reference;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;

/** The sheet of one form, and what is needed to lay it. */
record FormPage(Template template, Form form, XSSFSheet sheet, TemplateStyles looks, CodeTables codes) {

    private static final int PADDING = 3;
    private static final int ROOM_FOR_TEXT = 13;
    private static final int ROOM_FOR_REMARKS = 15;
    private static final int WIDEST_CODE = 18;

    FormPage(Template template, Form form, XSSFWorkbook workbook, TemplateStyles looks, CodeTables codes) {
        this(template, form, workbook.createSheet(sheetName(form)), looks, codes);
    }

    /** The name of the sheet of a form. */
    static String sheetName(Form form) {
        return WorkbookUtil.createSafeSheetName(form.label());
    }

    /** The first two rows. */
    void title(String note) {
        SheetSetup.title(
                sheet,
                looks,
                form.label(),
                "%s　%d年　%s".formatted(template.unit().name(), template.scheme().year(), note));
    }

    /** What is known beforehand of a labelled value, by the name of its column. */
    Map<String, Object> given() {
        return Map.of(
                "区划代码", template.unit().code(),
                "填报单位", template.unit().name(),
                "报告年度", template.scheme().year(),
                "模板版本", template.scheme().edition().template());
    }

    /** How a column is computed from others of its row, if a rule says so. */
    Optional<RowArithmetic.Operand> computed(int column) {
        return RowArithmetic.of(template.scheme(), form, column);
    }

    /** The column of another form that the unit sends, from which the codes of a column are chosen. */
    Optional<Reference> listed(int column) {
        return ListedCodes.of(template.scheme(), form, column)
                .filter(listed -> template.scheme().formsOf(template.unit()).contains(listed.table()));
    }

    /** What a column is headed: a star says that it must be filled in. */
    static String heading(Column column) {
        var star = column.required() ? "*" : "";
        return column.heading().equals(column.name())
                ? column.name() + star
                : "%s%s\n（%s）".formatted(column.name(), star, column.unit());
    }

    /** How wide the content of a column is, in half-width characters. */
    static int room(Column column) {
        return PADDING
                + switch (column.kind()) {
                    case INTEGER -> 6;
                    case DECIMAL -> 8;
                    case DATE -> 10;
                    case MONTH -> 8;
                    case IDENTITY -> 18;
                    case CODE ->
                        Math.min(
                                WIDEST_CODE,
                                column.codeList().orElseThrow().codes().stream()
                                        .mapToInt(TextMeasure::width)
                                        .max()
                                        .orElse(0));
                    case CODES -> ROOM_FOR_REMARKS;
                    case TEXT -> column.pattern() != null ? 16 : column.required() ? ROOM_FOR_TEXT : ROOM_FOR_REMARKS;
                };
    }
}
