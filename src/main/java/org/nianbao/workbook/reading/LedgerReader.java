package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.cell.SheetRow;

/** Reads a ledger: a header of one to four rows, found by its texts, and an entry in every row below it. */
final class LedgerReader {

    private final Form form;
    private final Grid grid;
    private final @Nullable String unitCode;
    private final Findings findings;
    private final Headings header;
    private final LedgerTable table;
    private final ColumnValues[] columns;
    private final Totals totals;
    private final Leftovers leftovers = new Leftovers();
    private final StandingRows standing;
    private final List<FormRow> entries = new ArrayList<>();

    private LedgerReader(FormSheet place, Headings header, LedgerTable table, Findings findings) {
        form = place.form();
        grid = place.grid();
        unitCode = place.unitCode();
        this.header = header;
        this.table = table;
        this.findings = findings;
        columns = IntStream.range(0, table.columns().size())
                .mapToObj(this::values)
                .toArray(ColumnValues[]::new);
        totals = new Totals(table, grid.sheet().name(), findings);
        standing = new StandingRows(place, table, findings);
    }

    private ColumnValues values(int index) {
        return new ColumnValues(table.columns().get(index), table.slot(index).scale(), sheet(), findings);
    }

    /**
     * The form on its sheet, or empty if no header of it can be made out.
     *
     * @param wanted the headings of the form
     */
    static Optional<FilledForm> read(FormSheet place, FormHeadings wanted, Measures measures, Findings findings) {
        var form = place.form();
        var header = new HeaderSearch(wanted, place.grid()).header();
        if (header.isEmpty()) {
            var expected = form.columns().stream().map(Column::heading).collect(joining("、"));
            findings.addWhole(
                    form,
                    place.grid().sheet().name(),
                    new Fault(Fault.HEADING, "找不到“%s”的表头".formatted(form.title()), "", expected));
            return Optional.empty();
        }
        var slots = new LedgerColumns(form, place.grid(), header.get(), measures, findings).slots();
        var table = new LedgerTable(place, header.get(), slots);
        return Optional.of(new LedgerReader(place, header.get(), table, findings).read());
    }

    private FilledForm read() {
        readRows();
        totals.check(entries);
        new UnmergedGroups(table, sheet(), findings).report(entries);
        leftovers.report(sheet(), findings);
        standing.report(entries, header.lastRow());
        var placement = new TablePlacement(header.firstRow(), header.lastRow(), table.missing(), this::address);
        return new FilledForm(form, sheet(), entries, placement);
    }

    private String sheet() {
        return grid.sheet().name();
    }

    private CellAddress address(int row, int column) {
        return new CellAddress(row, table.slot(column).place());
    }

    private void readRows() {
        var afterFoot = false;
        for (var row : grid.rows()) {
            if (row.index() < header.firstRow()) {
                leftovers.allBut(row, Leftovers::isProse);
            } else if (row.index() > header.lastRow()) {
                var kind = table.kind(row, entries.isEmpty(), afterFoot);
                take(row, kind);
                afterFoot |= kind == RowKind.REMARK;
            }
        }
    }

    private void take(SheetRow row, RowKind kind) {
        switch (kind) {
            case ENTRY -> takeEntry(row);
            case SUBTOTAL, PAGE_TOTAL, CARRIED_TOTAL, TOTAL, PART -> {
                totals.declare(row, kind, entries.size());
                leftovers.allBut(row, cell -> table.isBelowHeading(cell) || Leftovers.isProse(cell));
            }
            case RATIO -> leftovers.allBut(row, cell -> table.isBelowHeading(cell) || Leftovers.isProse(cell));
            case EXAMPLE ->
                findings.add(
                        sheet(),
                        new CellAddress(row.index(), row.cells().get(0).column()),
                        new Fault(Fault.EXAMPLE, "模板的示例行没有删除，未收取"));
            case REMARK -> leftovers.allBut(row, Leftovers::isProse);
            case LETTERS, REPEATED_HEADER, NOTHING -> {}
        }
    }

    private void takeEntry(SheetRow row) {
        leftovers.allBut(row, table::isBelowHeading);
        if (table.isBlank(row)) {
            leftovers.allBut(row, cell -> !table.isTextForSerial(cell));
        } else if (standing.isGone(row)) {
            standing.takeGone(row);
        } else {
            Merges.report(grid, row, table, findings);
            standing.take(row);
            entries.add(entry(row));
        }
    }

    private FormRow entry(SheetRow row) {
        var values = new @Nullable Object[table.columns().size() + 1];
        for (int i = 0; i < table.columns().size(); i++) {
            values[i] = table.slot(i).isReadable()
                    ? value(row, i)
                    : missing(table.columns().get(i));
        }
        values[table.columns().size()] = unitCode;
        return new FormRow(row.index(), values);
    }

    /** A missing column makes all that is computed from it unknown, unless it may be left out. */
    private static @Nullable Object missing(Column column) {
        return column.optional() ? null : Faulty.FAULTY;
    }

    private @Nullable Object value(SheetRow row, int index) {
        var place = table.slot(index).place();
        var own = row.cell(place);
        return own.isPresent() ? columns[index].value(own.get(), row.index()) : carriedDown(index, row.index(), place);
    }

    private @Nullable Object carriedDown(int index, int row, int place) {
        var cell = grid.carriedDown(row, place, header.lastRow());
        if (cell.isEmpty()) {
            return columns[index].ofBlank(row, place);
        }
        var name = table.columns().get(index).title();
        var address = new CellAddress(row, place);
        if (table.isSummed(index)) {
            var message = "%s几行合并成一格，分不清各行是多少".formatted(name);
            findings.add(sheet(), address, new Fault(Fault.BLANK, message, "合并的单元格", "逐行填写"));
            return Faulty.FAULTY;
        }
        findings.add(sheet(), address, new Fault(Fault.NORMALISED, "%s合并的单元格逐行填充".formatted(name)));
        return columns[index].value(cell.get(), row);
    }
}
