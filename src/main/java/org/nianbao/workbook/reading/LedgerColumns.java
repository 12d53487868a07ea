package org.nianbao.workbook.reading;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Masking;

/** Finds the columns of a form below the headings of a sheet, and reports missing, repeated and unknown ones. */
final class LedgerColumns {

    /**
     * Where a column of the form stands.
     *
     * @param place the column of the sheet; of a column that the sheet lacks, where it is to be looked for
     * @param factor what its numbers are multiplied by; null if the column cannot be read
     * @param isMissing whether the place is that of another column
     */
    record Slot(int place, @Nullable BigDecimal factor, boolean isMissing) {

        Slot(int place, @Nullable BigDecimal factor) {
            this(place, factor, false);
        }

        boolean isReadable() {
            return factor != null;
        }

        BigDecimal scale() {
            return factor == null ? BigDecimal.ONE : factor;
        }
    }

    private final Form form;
    private final Grid grid;
    private final String sheet;
    private final Headings header;
    private final List<List<HeaderCell>> naming;
    private final Measures measures;
    private final Findings findings;

    LedgerColumns(Form form, Grid grid, Headings header, Measures measures, Findings findings) {
        this.form = form;
        this.grid = grid;
        this.header = header;
        naming = header.naming(form);
        this.measures = measures;
        this.findings = findings;
        sheet = grid.sheet().name();
    }

    /** Where each column of the form stands on the sheet; a column that the sheet lacks has no factor. */
    Slot[] slots() {
        var slots = new Slot[form.columns().size()];
        var taken = new HashSet<Integer>();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(i);
            naming.get(i).forEach(heading -> taken.add(heading.column()));
        }
        placeMissing(slots);
        reportSurplus(taken);
        return slots;
    }

    private Slot slot(int index) {
        var column = form.columns().get(index);
        var headings = naming.get(index);
        if (headings.isEmpty()) {
            return new Slot(header.headings().get(0).column(), null, true);
        }
        if (headings.size() > 1) {
            var cells = headings.stream()
                    .map(heading -> new CellAddress(header.lastRow(), heading.column()))
                    .toList();
            findings.addColumns(
                    List.of(new Reference(form, index)),
                    sheet,
                    cells,
                    new Fault(Fault.HEADING, "%s栏出现了 %d 次，分不清以哪一栏为准".formatted(column.title(), cells.size())));
            return new Slot(headings.get(0).column(), null);
        }
        var heading = headings.get(0);
        var cell = new CellAddress(header.lastRow(), heading.column());
        return new Slot(
                heading.column(),
                measures.factor(column, heading.units(), sheet, cell).orElse(null));
    }

    /**
     * Assigns the columns with blank headings to the missing columns, if there are as many of the one as of the other.
     */
    private void placeMissing(Slot[] slots) {
        var missing = IntStream.range(0, slots.length).filter(this::isMissing).toArray();
        var unnamed = unnamed();
        for (int i = 0; i < missing.length; i++) {
            if (missing.length == unnamed.length) {
                slots[missing[i]] = new Slot(unnamed[i], null);
            }
            reportMissing(missing[i], slots[missing[i]]);
        }
    }

    private boolean isMissing(int index) {
        return naming.get(index).isEmpty() && !form.columns().get(index).optional();
    }

    /** The columns between the headings that have none and hold something. */
    private int[] unnamed() {
        var headed = header.headings().stream().map(HeaderCell::column).toList();
        return IntStream.range(headed.get(0), headed.get(headed.size() - 1))
                .filter(column -> !headed.contains(column) && holdsSomething(column))
                .toArray();
    }

    private void reportMissing(int index, Slot slot) {
        var heading = form.columns().get(index).heading();
        findings.addColumns(
                List.of(new Reference(form, index)),
                sheet,
                List.of(new CellAddress(header.lastRow(), slot.place())),
                new Fault(Fault.HEADING, "缺少“%s”栏".formatted(heading), "", heading));
    }

    private void reportSurplus(Set<Integer> taken) {
        for (var heading : header.headings()) {
            if (!taken.contains(heading.column()) && holdsSomething(heading.column())) {
                findings.add(
                        sheet,
                        new CellAddress(header.lastRow(), heading.column()),
                        new Fault(Fault.SURPLUS, "“%s”栏不在模板中，未收取".formatted(Masking.quoted(heading.leaf()))));
            }
        }
    }

    private boolean holdsSomething(int column) {
        return grid.rows().stream()
                .anyMatch(row ->
                        row.index() > header.lastRow() && row.cell(column).isPresent());
    }
}
