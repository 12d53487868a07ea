package org.nianbao.workbook.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;
import org.nianbao.workbook.page.SheetPage.Meaning;
import org.nianbao.workbook.reading.TablePlacement;

/** A form where it was read: which of its columns each cell of the sheet belongs to, and what was read there. */
final class FoundForm {

    private final FilledForm filled;
    private final TablePlacement placement;
    private final Map<Integer, FormRow> entries = new HashMap<>();
    private final Map<Integer, Integer> columns = new HashMap<>();
    private final Map<CellAddress, Integer> cells = new HashMap<>();
    private int firstColumn = Integer.MAX_VALUE;

    private FoundForm(FilledForm filled, TablePlacement placement) {
        this.filled = filled;
        this.placement = placement;
        if (isLedger()) {
            filled.rows().forEach(row -> entries.putIfAbsent(row.number(), row));
        }
        var missing = placement.missing();
        for (int i = missing.nextClearBit(0); i < filled.form().columns().size(); i = missing.nextClearBit(i + 1)) {
            place(i);
        }
    }

    /** Returns the form if the reading says where it is. */
    static Optional<FoundForm> of(FilledForm filled) {
        return filled.placement() instanceof TablePlacement placement
                ? Optional.of(new FoundForm(filled, placement))
                : Optional.empty();
    }

    /** Of two columns at one place, the one that concerns persons counts. */
    private void place(int column) {
        var address = placement.address(Math.max(0, placement.lastRowOfHead()), column);
        firstColumn = Math.min(firstColumn, address.column());
        if (isLedger()) {
            columns.merge(address.column(), column, this::personal);
        } else {
            cells.merge(address, column, this::personal);
            entries.put(address.row(), filled.rows().get(0));
        }
    }

    private Integer personal(Integer one, Integer other) {
        return filled.form().isPersonal(one) ? one : other;
    }

    Layout layout() {
        return filled.form().layout();
    }

    private boolean isLedger() {
        return layout() == Layout.LEDGER;
    }

    int lastRowOfHead() {
        return placement.lastRowOfHead();
    }

    /** Whether a row holds the headings over the values, or some of them. */
    boolean isHead(int row) {
        return row >= 0 && placement.firstRowOfHead() <= row && row <= placement.lastRowOfHead();
    }

    /** Whether something was read of a row. */
    boolean isEntry(int row) {
        return entries.containsKey(row);
    }

    /** Whether a column is left of all values: there stand the labels of coded lines. */
    boolean isLeftOfValues(int column) {
        return column < firstColumn;
    }

    /** The column of the form that a cell belongs to, be its row an entry or not; none in and above the head. */
    Optional<Column> column(CellAddress cell) {
        return slot(cell).stream().mapToObj(filled.form().columns()::get).findFirst();
    }

    /** The column or line that a cell heads: the last heading over a column, the label of a line. */
    Optional<Column> headed(CellAddress cell) {
        if (isLedger()) {
            return cell.row() == placement.lastRowOfHead()
                    ? Optional.ofNullable(columns.get(cell.column()))
                            .map(filled.form().columns()::get)
                    : Optional.empty();
        }
        return cell.column() == 0 ? ofLine(cell.row()) : Optional.empty();
    }

    private Optional<Column> ofLine(int row) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().row() == row)
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .map(filled.form().columns()::get);
    }

    /** What the columns of a ledger mean, and the lines of any other form, each with its name. */
    List<Meaning> meanings() {
        var perLine = Math.max(1, filled.form().values().size());
        return IntStream.iterate(0, i -> i < filled.form().columns().size(), i -> i + perLine)
                .mapToObj(i -> new Meaning(
                        name(i, perLine), filled.form().columns().get(i).meaning()))
                .filter(one -> !one.text().isEmpty())
                .toList();
    }

    private String name(int column, int perLine) {
        return filled.form().lines().isEmpty()
                ? filled.form().columns().get(column).name()
                : filled.form().lines().get(column / perLine).name();
    }

    private OptionalInt slot(CellAddress cell) {
        if (cell.row() <= placement.lastRowOfHead()) {
            return OptionalInt.empty();
        }
        var slot = isLedger() ? columns.get(cell.column()) : cells.get(cell);
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /** What was read of a cell; null if it is no value, or blank. */
    @Nullable
    Object value(CellAddress cell) {
        var slot = slot(cell);
        var entry = entries.get(cell.row());
        return slot.isEmpty() || entry == null ? null : entry.value(slot.getAsInt());
    }
}
