package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.nianbao.samples.Column.Kind;
import org.nianbao.samples.Habit.Totals;

/**
 * Writes a ledger to a sheet the way one clerk does: title, headings, entries, totals, and what stands below them.
 *
 * <p>A total is a formula with its value, as Excel saves it, unless a number of its column was typed as text: then the
 * clerk has added up by hand.
 */
final class SheetWriter {

    private final Habit habit;
    private final Look look;
    private final Form form;
    private final List<Column> columns;
    private final Placed placed;
    private final Sheet sheet;
    private final int left;
    private final List<int[]> runs = new ArrayList<>();
    private final TreeSet<String> typed = new TreeSet<>();
    private int next;
    private int depth;

    SheetWriter(Habit habit, Look look, Form form, Sheet sheet) {
        this.habit = habit;
        this.look = look;
        this.form = form;
        this.columns = Heading.ordered(habit, form);
        this.sheet = sheet;
        this.placed = new Placed(sheet);
        this.left = habit.indented ? 1 : 0;
    }

    Placed write(Report report) {
        var entries = numbered(report.rows(form.code()));
        top(report);
        header();
        var early = habit.totals == Totals.TOP
                && !entries.isEmpty()
                && !form.totals().isEmpty();
        var reserved = next;
        next += early ? 1 : 0;
        entries(entries);
        if (early) {
            total(reserved, entries, List.copyOf(runs), habit.totalLabel);
        } else if (habit.totals != Totals.NONE
                && entries.size() > 1
                && !form.totals().isEmpty()) {
            total(next++, entries, List.copyOf(runs), habit.totalLabel);
        }
        bottom(report);
        Paper.widths(sheet, left, columns);
        if (hasExtra()) {
            sheet.setColumnWidth(last(), 10 * 256);
        }
        Paper.landscape(sheet);
        sheet.setRepeatingRows(new CellRangeAddress(placed.header, placed.header + depth - 1, -1, -1));
        return placed;
    }

    private List<Row> numbered(List<Row> rows) {
        if (form.columns().stream().noneMatch(column -> column.name().equals("序号"))) {
            return rows;
        }
        var numbered = new ArrayList<Row>();
        rows.forEach(row -> numbered.add(row.with("序号", numbered.size() + 1)));
        return numbered;
    }

    private int last() {
        return left + columns.size() - 1 + (hasExtra() ? 1 : 0);
    }

    private boolean hasExtra() {
        return habit.extraColumn && form.code().equals("B03");
    }

    private void top(Report report) {
        var title = (habit.grouped ? report.name() + Villages.YEAR + "年" : "") + form.title();
        put(next, left, title, look.title());
        merge(next, next, left, last());
        row(next++).setHeightInPoints(30);
        if (habit.subtitle) {
            var unit = form.code().equals("B08") ? "　　　　单位：亩" : "";
            put(next, left, "填报单位：" + report.name() + unit, look.note());
            merge(next, next, left, Math.min(last(), left + 7));
            next++;
        }
    }

    private void header() {
        var headings =
                columns.stream().map(column -> Heading.of(habit, form, column)).toList();
        var groups = headings.stream().anyMatch(heading -> !heading.group().isEmpty());
        depth = groups ? habit.deepHeader ? 3 : 2 : 1;
        placed.header = next;
        for (var i = 0; i < columns.size(); i++) {
            placed.columns.put(columns.get(i).name(), left + i);
            heading(headings, i);
        }
        if (hasExtra()) {
            for (var level = 0; level < depth; level++) {
                put(next + level, last(), level == 0 ? "身份证复印件" : "", look.head());
            }
            merge(next, next + depth - 1, last(), last());
        }
        for (var level = 0; level < depth; level++) {
            row(next + level).setHeightInPoints(depth == 1 ? 40 : depth == 2 ? 26 : 18);
        }
        next += depth;
    }

    private void heading(List<Heading> headings, int i) {
        var heading = headings.get(i);
        var column = left + i;
        for (var level = 0; level < depth; level++) {
            put(next + level, column, "", look.head());
        }
        if (heading.group().isEmpty()) {
            put(next, column, heading.leaf(), look.head());
            merge(next, next + depth - 1, column, column);
            return;
        }
        put(next + 1, column, heading.leaf(), look.head());
        merge(next + 1, next + depth - 1, column, column);
        if (i == 0 || !headings.get(i - 1).group().equals(heading.group())) {
            var end = i;
            while (end + 1 < headings.size() && headings.get(end + 1).group().equals(heading.group())) {
                end++;
            }
            put(next, column, heading.group(), look.head());
            merge(next, next, column, left + end);
        }
    }

    private void entries(List<Row> entries) {
        var grouped = habit.totals == Totals.GROUPS_AND_END
                && (form.code().equals("B08") || form.code().equals("B09"));
        var start = next;
        var first = 0;
        for (var i = 0; i < entries.size(); i++) {
            entry(entries.get(i), i);
            var ends = i + 1 == entries.size()
                    || !entries.get(i + 1).text("村民小组").equals(entries.get(i).text("村民小组"));
            if (grouped && ends) {
                var run = new int[] {start, next - 1};
                runs.add(run);
                total(next++, entries.subList(first, i + 1), List.of(run), "小计");
                start = next;
                first = i + 1;
            } else if (habit.blankRows && i % 37 == 21 && i + 1 < entries.size()) {
                next++;
            }
        }
        if (!grouped && !entries.isEmpty()) {
            runs.add(new int[] {start, next - 1});
        }
        if (habit.mergedGroups && form.code().equals("B09")) {
            mergeGroups(entries);
        }
    }

    private void entry(Row entry, int index) {
        var speller = new Speller(habit);
        placed.rows.add(next);
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var value = entry.value(column.name()).filter(v -> !leftBlank(column, v));
            var spelled = value.map(v -> speller.spell(form, column, v, index)).orElse(Spelled.text(""));
            put(next, left + i, spelled, aligned(column));
            if (column.isNumber() && spelled.isText() && value.isPresent()) {
                typed.add(column.name());
            }
        }
        calculate(entry);
        if (hasExtra()) {
            put(
                    next,
                    last(),
                    index % 9 == 4 ? "否" : "是",
                    look.cell(HorizontalAlignment.CENTER, Spelled.GENERAL, false));
        }
        next++;
    }

    /** Some leave the cell empty where there is no office to name and no grade to recommend. */
    private boolean leftBlank(Column column, Object value) {
        return habit.emptyForNone
                && value.equals("无")
                && (column.name().equals("党内职务") || column.name().equals("推荐等级"));
    }

    /** What this clerk lets Excel work out: the year's dues, and mu from hectares. */
    private void calculate(Row entry) {
        if (!habit.formulas) {
            return;
        }
        if (placed.columns.containsKey("全年应交")) {
            formula(entry, "全年应交", reference("月应交党费") + "*" + reference("应交月数"));
        }
        if (entry.has("面积（公顷）")) {
            formula(entry, "面积（亩）", reference("面积（公顷）") + "*15");
        }
    }

    private void formula(Row entry, String column, String formula) {
        var cell = placed.at(next, placed.column(column));
        cell.setCellFormula(formula);
        cell.setCellValue(entry.number(column).doubleValue());
    }

    private String reference(String column) {
        return new CellReference(next, placed.column(column)).formatAsString(false);
    }

    private void mergeGroups(List<Row> entries) {
        var column = placed.column("村民小组");
        for (int i = 0, from = 0; i < entries.size(); i++) {
            if (i + 1 == entries.size()
                    || !entries.get(i + 1).text("村民小组").equals(entries.get(i).text("村民小组"))) {
                for (var j = from + 1; j <= i; j++) {
                    placed.at(placed.rows.get(j), column).setBlank();
                }
                merge(placed.rows.get(from), placed.rows.get(i), column, column);
                from = i + 1;
            }
        }
    }

    private void total(int row, List<Row> entries, List<int[]> parts, String label) {
        placed.total = row;
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var style = look.cell(HorizontalAlignment.CENTER, format(column, entries), true);
            if (form.totals().contains(column.name())) {
                sum(put(row, left + i, "", style), column, Crops.sum(entries, column.name()), parts);
            } else {
                put(row, left + i, i == 0 ? label : "", style);
            }
        }
        var span = 0;
        while (!form.totals().contains(columns.get(span).name())) {
            span++;
        }
        if (habit.grouped) {
            merge(row, row, left, left + Math.min(span, 3) - 1);
        }
    }

    private static String format(Column column, List<Row> entries) {
        var scale = entries.stream()
                .mapToInt(entry ->
                        entry.number(column.name()).stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return column.decimals() == 0 || scale <= 0 ? Spelled.GENERAL : "0." + "0".repeat(scale);
    }

    private void sum(Cell cell, Column column, BigDecimal total, List<int[]> parts) {
        if (!typed.contains(column.name())) {
            var ranges = parts.stream()
                    .map(part -> new CellRangeAddress(part[0], part[1], cell.getColumnIndex(), cell.getColumnIndex()))
                    .map(CellRangeAddress::formatAsString)
                    .toList();
            cell.setCellFormula("SUM(" + String.join(",", ranges) + ")");
        }
        cell.setCellValue(total.doubleValue());
    }

    private void bottom(Report report) {
        var cover = report.rows("B00").get(0);
        if (form.code().equals("B03") || form.code().equals("B09")) {
            var note = form.code().equals("B03") ? "注：党费以人民币元为单位，保留一位小数。" : "注：1公顷=15亩，面积保留四位小数。";
            put(next, left, note, look.note());
            merge(next, next, left, Math.min(last(), left + 9));
            next++;
        }
        if (habit.footer) {
            var day = Speller.day(cover.date("报出日期").orElseThrow(), Habit.Days.TYPED_HAN)
                    .value();
            var text = "填表人：%s　　　　审核人：%s　　　　填报日期：%s".formatted(cover.text("填表人"), cover.text("单位负责人"), day);
            put(next, left, text, look.note());
            merge(next, next, left, Math.min(last(), left + 9));
            next++;
        }
    }

    private static HorizontalAlignment aligned(Column column) {
        return column.kind() == Kind.TEXT && Paper.width(column) > 22
                ? HorizontalAlignment.LEFT
                : HorizontalAlignment.CENTER;
    }

    private void put(int row, int column, Spelled spelled, HorizontalAlignment alignment) {
        var cell = cell(row, column, look.cell(alignment, spelled.format(), false));
        if (spelled.value() instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (spelled.value() instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (!spelled.value().toString().isEmpty()) {
            cell.setCellValue(spelled.value().toString());
        }
    }

    private Cell put(int row, int column, String text, CellStyle style) {
        var cell = cell(row, column, style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        return cell;
    }

    private Cell cell(int row, int column, CellStyle style) {
        var cell = placed.at(row, column);
        cell.setCellStyle(style);
        return cell;
    }

    private org.apache.poi.ss.usermodel.Row row(int row) {
        return sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
    }

    private void merge(int top, int bottom, int from, int to) {
        if (bottom > top || to > from) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(top, bottom, from, to));
        }
    }
}
