package org.nianbao.workbook.template;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * The tint of entries that came from last year, until something of this year is filled in beside them; where there is
 * nothing to fill in, it stays.
 */
final class CarriedTint {

    private CarriedTint() {}

    static void of(FormPage page, int firstRow, int entries) {
        var columns = page.form().columns();
        var ofThisYear = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).carried().isEmpty()
                        && !columns.get(i).optional()
                        && page.computed(i).isEmpty())
                .boxed()
                .toList();
        var formatting = page.sheet().getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(untouched(ofThisYear, firstRow + 1));
        var tint = rule.createPatternFormatting();
        tint.setFillBackgroundColor(TemplateStyles.carried());
        tint.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        var cells = new CellRangeAddress(firstRow, firstRow + entries - 1, 0, columns.size() - 1);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private static String untouched(List<Integer> columns, int row) {
        return columns.isEmpty()
                ? "TRUE"
                : columns.stream()
                        .map(column -> "$" + CellReference.convertNumToColString(column) + row)
                        .collect(joining(",", "COUNTA(", ")=0"));
    }
}
