package org.nianbao.workbook.template;

import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;

/** How a template says what a column wants. */
final class ColumnInstruction {

    private ColumnInstruction() {}

    /** How a column is to be filled in, as a phrase. */
    static String wanted(Scheme scheme, Form form, int column) {
        var itself = wanted(form.columns().get(column));
        if (RowArithmetic.of(scheme, form, column).isPresent()) {
            return itself + "；带线的行自动算出，往下的行可以复制公式";
        }
        return ListedCodes.of(scheme, form, column)
                .map(listed -> "从“%s”的“%s”栏中选"
                        .formatted(listed.table(), listed.table().columnNames().get(listed.column())))
                .orElse(itself);
    }

    private static String wanted(Column column) {
        return switch (column.kind()) {
            case INTEGER -> "整数" + unit(column);
            case DECIMAL -> "数，最多 %d 位小数%s".formatted(column.decimals(), unit(column));
            case DATE -> "年月日，如 2023-05-01";
            case MONTH -> "年月，如 2023-05";
            case CODE -> "代码表中的一项，从下拉清单中选择";
            case CODES -> "代码表中的一项或几项，用顿号隔开：" + column.codeList().orElseThrow().inOneLine();
            case IDENTITY -> "18 位公民身份号码（末位 X 大写）";
            case TEXT -> column.sample().isEmpty() ? "文字" : column.sample();
        };
    }

    private static String unit(Column column) {
        return column.unit().isEmpty() ? "" : "，单位：" + column.unit();
    }
}
