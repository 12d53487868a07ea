package org.nianbao.workbook.addition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.cell.WorkbookSheet;

/**
 * The aids that the template adds to the forms: sheets with a mark in their first cell, and a column of formulas beside
 * the entries. None of them is content.
 *
 * <p>A value that replaces a formula of that column is content.
 */
public final class TemplateAids {

    /** The name of the sheet with the state of the rules. */
    public static final String CHECKS = "自查";

    /** The names of the calculating sheets begin so, before the code of their form. */
    public static final String CALCULATION = "自查";

    /** The heading of the column beside the entries. */
    public static final String COLUMN = "自查（自动计算）";

    private static final String MARK = "（年报模板）";

    /** The rows in which a header may be. */
    private static final int LOOKED_AT = 20;

    private TemplateAids() {}

    /** Returns the text of an aid's first cell. */
    public static String title(String name) {
        return name + MARK;
    }

    /** Returns the sheet without aids; empty if all of it is one. */
    public static Optional<WorkbookSheet> without(WorkbookSheet sheet) {
        return isAid(sheet) ? Optional.empty() : Optional.of(withoutColumns(sheet));
    }

    /** Returns whether all of a sheet is an aid. */
    public static boolean isAid(WorkbookSheet sheet) {
        return sheet.rows().stream()
                .limit(1)
                .filter(row -> row.index() == 0)
                .flatMap(row -> row.cell(0).stream())
                .anyMatch(cell -> cell.text().endsWith(MARK));
    }

    private static WorkbookSheet withoutColumns(WorkbookSheet sheet) {
        var columns = columns(sheet);
        if (columns.isEmpty()) {
            return sheet;
        }
        var overwritten = cells(sheet.rows().stream())
                .filter(cell -> columns.contains(cell.column()) && !cell.isFormula() && !isHeading(cell))
                .map(SheetCell::column)
                .collect(Collectors.toSet());
        var rows = sheet.rows().stream()
                .flatMap(row -> without(row, columns, overwritten).stream())
                .toList();
        return new WorkbookSheet(sheet.name(), sheet.hidden(), rows, sheet.layout());
    }

    private static Set<Integer> columns(WorkbookSheet sheet) {
        var columns = new HashSet<Integer>();
        for (var row : sheet.rows().subList(0, Math.min(LOOKED_AT, sheet.rows().size()))) {
            for (var cell : row.cells()) {
                if (isHeading(cell)) {
                    columns.add(cell.column());
                }
            }
        }
        return columns;
    }

    private static Optional<SheetRow> without(SheetRow row, Set<Integer> columns, Set<Integer> overwritten) {
        List<SheetCell> cells = row.cells().stream()
                .filter(cell ->
                        !columns.contains(cell.column()) || !cell.isFormula() && overwritten.contains(cell.column()))
                .toList();
        return cells.isEmpty() ? Optional.empty() : Optional.of(new SheetRow(row.index(), row.hidden(), cells));
    }

    private static Stream<SheetCell> cells(Stream<SheetRow> rows) {
        return rows.flatMap(row -> row.cells().stream());
    }

    private static boolean isHeading(SheetCell cell) {
        return cell.kind() == SheetCell.ValueKind.TEXT && cell.text().equals(COLUMN);
    }
}
