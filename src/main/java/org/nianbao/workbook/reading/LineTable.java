package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/**
 * The header of a table of coded lines: where its columns stand.
 *
 * @param row the row of the sheet, counted from 0
 * @param name the column of 指标名称, or -1
 * @param unit the column of 计量单位, or -1
 * @param code the column of 代码, or -1
 * @param values the columns of the values, in the order of the form
 */
record LineTable(int row, int name, int unit, int code, List<Integer> values, Set<Integer> headed) {

    private static final String NAME = "指标名称";
    private static final String UNIT = "计量单位";
    private static final String CODE = "代码";
    private static final int LOOKED_AT = 20;

    /** The headings that a form is found by, for messages. */
    static String expected(Form form) {
        return String.join("、", NAME, UNIT, CODE) + "、" + String.join("、", form.values());
    }

    /** The first header of the form on a sheet, or empty if none can be made out. */
    static Optional<LineTable> find(Grid grid, Form form) {
        return grid.rows().stream()
                .limit(LOOKED_AT)
                .map(row -> of(row, form))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LineTable> of(SheetRow row, Form form) {
        var values = new ArrayList<Integer>();
        form.values().forEach(value -> place(row, value).ifPresent(values::add));
        var name = place(row, NAME);
        var code = place(row, CODE);
        var headed = new HashSet<Integer>();
        row.cells().forEach(cell -> headed.add(cell.column()));
        return values.size() == form.values().size() && (name.isPresent() || code.isPresent())
                ? Optional.of(new LineTable(
                        row.index(), name.orElse(-1), place(row, UNIT).orElse(-1), code.orElse(-1), values, headed))
                : Optional.empty();
    }

    /** The column under a heading as it should be or, failing that, one that begins so: {@code 本年（实际）}. */
    private static Optional<Integer> place(SheetRow row, String heading) {
        return column(row, heading, true).or(() -> column(row, heading, false));
    }

    private static Optional<Integer> column(SheetRow row, String heading, boolean exact) {
        return row.cells().stream()
                .filter(cell -> {
                    var text = Spelling.plain(cell.text());
                    return exact ? text.equals(heading) : text.startsWith(heading);
                })
                .map(SheetCell::column)
                .findFirst();
    }

    /** Whether a column is one of the form's. */
    boolean holds(SheetCell cell) {
        var column = cell.column();
        return column == name || column == unit || column == code || values.contains(column);
    }

    boolean isFilled(SheetRow row) {
        return values.stream().anyMatch(place -> row.cell(place).isPresent());
    }

    String nameIn(SheetRow row) {
        return text(row, name);
    }

    String unitIn(SheetRow row) {
        return text(row, unit);
    }

    String codeIn(SheetRow row) {
        return text(row, code);
    }

    private static String text(SheetRow row, int column) {
        return row.cell(column).map(SheetCell::text).map(Spelling::plain).orElse("");
    }
}
