package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.Cell;
import org.nianbao.workbook.SheetRow;
import org.nianbao.workbook.reading.LedgerColumns.Slot;

/** Reads a ledger: a header of one to four rows, found by its texts, and an entry in every row below it. */
final class LedgerReader {

    /** The column that only counts rows; a row with nothing else is blank. */
    private static final String SERIAL = "序号";

    private final Form form;
    private final Grid grid;
    private final @Nullable String unitCode;
    private final Findings findings;
    private final Measures measures;
    private final List<FormRow> entries = new ArrayList<>();
    private final Totals totals;
    private int sinceSubtotal;

    private LedgerReader(FormSheet place, Measures measures, Findings findings) {
        form = place.form();
        grid = place.grid();
        unitCode = place.unitCode();
        this.measures = measures;
        this.findings = findings;
        totals = new Totals(form);
    }

    /** The form on its sheet, or empty if no header of it can be made out. */
    static Optional<FilledForm> read(FormSheet place, Measures measures, Findings findings) {
        return new LedgerReader(place, measures, findings).read();
    }

    private Optional<FilledForm> read() {
        var header = Headings.find(grid, form.columns());
        if (header.isEmpty()) {
            var expected = form.columns().stream().map(Column::heading).collect(joining("、"));
            findings.addWhole(
                    form, sheet(), new Fault(Fault.HEADING, "找不到“%s”的表头".formatted(form.title()), "", expected));
            return Optional.empty();
        }
        var slots = new LedgerColumns(form, grid, header.get(), measures, findings).slots();
        readRows(header.get(), slots);
        totals.check(entries, sheet(), findings);
        return Optional.of(
                new FilledForm(form, sheet(), entries, (row, column) -> new CellAddress(row, slots[column].place())));
    }

    private String sheet() {
        return grid.sheet().name();
    }

    private void readRows(Headings header, Slot[] slots) {
        var afterFoot = false;
        for (var row : grid.rows()) {
            if (row.index() <= header.lastRow() || isBlank(row, slots)) {
                continue;
            }
            switch (RowKind.of(row, afterFoot)) {
                case ENTRY -> entries.add(entry(row, slots));
                case SUBTOTAL -> {
                    declare(row, slots, false);
                    sinceSubtotal = entries.size();
                }
                case TOTAL -> declare(row, slots, true);
                case REMARK -> afterFoot = true;
            }
        }
    }

    /** Nothing but a serial number, or formulas of the template that have nothing to calculate with. */
    private boolean isBlank(SheetRow row, Slot[] slots) {
        return row.cells().stream().allMatch(cell -> isSerial(cell, slots) || isIdleFormula(cell));
    }

    private boolean isSerial(Cell cell, Slot[] slots) {
        var serial = form.column(SERIAL);
        return serial.isPresent() && slots[serial.getAsInt()].place() == cell.column();
    }

    private static boolean isIdleFormula(Cell cell) {
        return cell.isFormula()
                && cell.kind() == Cell.Kind.NUMBER
                && cell.number().signum() == 0;
    }

    private FormRow entry(SheetRow row, Slot[] slots) {
        var values = new @Nullable Object[slots.length + 1];
        for (int i = 0; i < slots.length; i++) {
            values[i] = slots[i].factor() == null ? missing(form.columns().get(i)) : value(row, i, slots[i]);
        }
        values[slots.length] = unitCode;
        return new FormRow(row.index(), values);
    }

    /** A column that is not there makes unknown whatever is made of it, unless it may be left out. */
    private static @Nullable Object missing(Column column) {
        return column.optional() ? null : Faulty.FAULTY;
    }

    private @Nullable Object value(SheetRow row, int index, Slot slot) {
        var column = form.columns().get(index);
        var address = new CellAddress(row.index(), slot.place());
        var own = row.cell(slot.place());
        var cell = own.or(() -> grid.carriedDown(row.index(), slot.place()));
        if (cell.isEmpty()) {
            return CellValues.ofBlank(column, sheet(), address, findings);
        }
        if (own.isEmpty()) {
            findings.add(sheet(), address, new Fault(Fault.NORMALISED, "“%s”合并的单元格逐行填充".formatted(column.name())));
        }
        return CellValues.value(column, cell.get(), slot.scale(), sheet(), address, findings);
    }

    private void declare(SheetRow row, Slot[] slots, boolean isTotal) {
        for (int i = 0; i < slots.length; i++) {
            var column = form.columns().get(i);
            var slot = slots[i];
            if (column.kind().isNumeric()
                    && slot.factor() != null
                    && !column.name().equals(SERIAL)) {
                var declared = row.cell(slot.place())
                        .map(cell -> CellReader.read(column, cell).value());
                var place = i;
                declared.filter(BigDecimal.class::isInstance)
                        .ifPresent(number ->
                                declare(place, row, slot, ((BigDecimal) number).multiply(slot.scale()), isTotal));
            }
        }
    }

    private void declare(int column, SheetRow row, Slot slot, BigDecimal number, boolean isTotal) {
        var cell = new CellAddress(row.index(), slot.place());
        if (isTotal) {
            totals.total(column, cell, number);
        } else {
            totals.subtotal(column, cell, number, sinceSubtotal, entries.size());
        }
    }
}
