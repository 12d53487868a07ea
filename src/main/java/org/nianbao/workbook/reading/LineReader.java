package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.cell.SheetRow;

/** Reads a form of coded lines: 指标名称, 计量单位, 代码 and a column for each of its values. */
final class LineReader {

    private static final int SHOWN_BLANKS = 3;

    private final Form form;
    private final Grid grid;
    private final LineTable table;
    private final Measures measures;
    private final Findings findings;
    private final List<Integer> blanks = new ArrayList<>();

    private LineReader(FormSheet place, LineTable table, Measures measures, Findings findings) {
        form = place.form();
        grid = place.grid();
        this.table = table;
        this.measures = measures;
        this.findings = findings;
    }

    /** The form on its sheet, as a single row, or empty if no header of it can be made out. */
    static Optional<FilledForm> read(FormSheet place, Measures measures, Findings findings) {
        var form = place.form();
        var table = LineTable.find(place.grid(), form);
        if (table.isEmpty()) {
            findings.addWhole(
                    form,
                    place.grid().sheet().name(),
                    new Fault(Fault.HEADING, "找不到“%s”的表头".formatted(form.title()), "", LineTable.expected(form)));
            return Optional.empty();
        }
        var rows = new LineRows(place, table.get(), findings).byLine();
        return Optional.of(new LineReader(place, table.get(), measures, findings).read(rows, place.unitCode()));
    }

    private FilledForm read(Map<String, SheetRow> rows, @Nullable String unitCode) {
        var factors = new HashMap<String, Optional<BigDecimal>>();
        var values = new @Nullable Object[form.columns().size() + 1];
        var places = new ArrayList<CellAddress>();
        var missing = new BitSet();
        for (int i = 0; i < form.columns().size(); i++) {
            var line = form.lines().get(i / form.values().size());
            var place = table.values().get(i % form.values().size());
            var row = rows.get(line.code());
            var index = i;
            missing.set(i, row == null);
            places.add(new CellAddress(row == null ? table.row() : row.index(), place));
            var factor = row == null
                    ? Optional.<BigDecimal>empty()
                    : factors.computeIfAbsent(line.code(), code -> factor(index, row));
            values[i] = row == null || factor.isEmpty() ? Faulty.FAULTY : value(i, row, place, factor.get());
        }
        values[form.columns().size()] = unitCode;
        reportBlanks(places);
        return new FilledForm(
                form,
                grid.sheet().name(),
                List.of(new FormRow(table.row(), values)),
                new TablePlacement(table.row(), table.row(), missing, (row, column) -> places.get(column)));
    }

    /** What the numbers of a line are multiplied by, by the unit of measurement that stands beside them. */
    private Optional<BigDecimal> factor(int index, SheetRow row) {
        return measures.factor(
                form.columns().get(index),
                List.of(table.unitIn(row)),
                grid.sheet().name(),
                new CellAddress(row.index(), Math.max(0, table.unit())));
    }

    private @Nullable Object value(int index, SheetRow row, int place, BigDecimal factor) {
        var values =
                new ColumnValues(form.columns().get(index), factor, grid.sheet().name(), findings);
        return row.cell(place)
                .<@Nullable Object>map(cell -> values.value(cell, row.index()))
                .orElseGet(() -> ofBlank(index));
    }

    /** The value of a blank: faulty where something is required, which is told of all blanks at once. */
    private @Nullable Object ofBlank(int index) {
        if (!form.columns().get(index).required()) {
            return null;
        }
        blanks.add(index);
        return Faulty.FAULTY;
    }

    /** Reports in one finding, however many there are, the required values that are blank. */
    private void reportBlanks(List<CellAddress> places) {
        if (blanks.isEmpty()) {
            return;
        }
        var first = form.columns().get(blanks.get(0));
        findings.add(
                grid.sheet().name(),
                blanks.stream().map(places::get).toList(),
                blanks.size() == 1 ? Fault.blank(first) : Fault.blank(blankMessage(), first));
    }

    private String blankMessage() {
        if (blanks.size() == form.columns().stream().filter(Column::required).count()) {
            return "“%s”还没有填".formatted(form.title());
        }
        var shown = blanks.stream()
                .limit(SHOWN_BLANKS)
                .map(index -> form.columns().get(index).title())
                .collect(joining("、"));
        return shown + (blanks.size() > SHOWN_BLANKS ? "等 %d 项".formatted(blanks.size()) : "") + "是必填栏，不能空着";
    }
}
