package org.nianbao.workbook.template;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.nianbao.scheme.Standing;

/** The tint of entries that came from last year, until it is said what became of them, or something of this year is filled in. */
final class CarriedTint {

    private CarriedTint() {}

    static void of(FormPage page, int firstRow, int entries) {
        var form = page.form();
        form.standing().ifPresent(standing -> {
            var formatting = page.sheet().getSheetConditionalFormatting();
            var rule = formatting.createConditionalFormattingRule(untouched(
                    standing,
                    standing.ofThisYear(form).stream()
                            .filter(column -> page.computed(column).isEmpty())
                            .toList(),
                    firstRow + 1));
            var tint = rule.createPatternFormatting();
            tint.setFillBackgroundColor(TemplateStyles.carried());
            tint.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
            var cells = new CellRangeAddress(
                    firstRow, firstRow + entries - 1, 0, form.columns().size() - 1);
            formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
        });
    }

    private static String untouched(Standing standing, List<Integer> columns, int row) {
        var pending = "%s=\"%s\"".formatted(cell(standing.change(), row), standing.pending());
        return columns.isEmpty()
                ? pending
                : columns.stream()
                        .map(column -> cell(column, row))
                        .collect(joining(",", "AND(%s,COUNTA(".formatted(pending), ")=0)"));
    }

    private static String cell(int column, int row) {
        return "$" + CellReference.convertNumToColString(column) + row;
    }
}
