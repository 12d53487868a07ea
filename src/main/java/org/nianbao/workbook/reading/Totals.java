package org.nianbao.workbook.reading;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/**
 * Compares the total rows of a ledger with the entries that they sum up.
 *
 * <p>A subtotal sums up the entries since the last one; a total sums up all entries, wherever it stands.
 */
final class Totals {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A number that a total row declares; a formula without a result declares nothing, which is right if it is 0. */
    private record Declared(
            int column, CellAddress at, SheetCell cell, BigDecimal number, int fromEntry, int toEntry) {}

    private final LedgerTable table;
    private final String sheet;
    private final Findings findings;
    private final List<Declared> declared = new ArrayList<>();
    private int sinceSubtotal;

    Totals(LedgerTable table, String sheet, Findings findings) {
        this.table = table;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Notes what a total row declares after so many entries: of all of them, or of those since the last such row. */
    void declare(SheetRow row, boolean isTotal, int entriesAbove) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.isSummed(i)) {
                var index = i;
                row.cell(table.slot(i).place()).ifPresent(cell -> declare(index, row, cell, isTotal, entriesAbove));
            }
        }
        sinceSubtotal = isTotal ? sinceSubtotal : entriesAbove;
    }

    private void declare(int index, SheetRow row, SheetCell cell, boolean isTotal, int entriesAbove) {
        var column = table.columns().get(index);
        var address = new CellAddress(row.index(), cell.column());
        var number = cell.kind() == SheetCell.ValueKind.UNCALCULATED
                ? ZERO
                : CellReader.read(column, cell).value();
        if (number instanceof BigDecimal read) {
            var scaled = read.multiply(table.slot(index).scale());
            declared.add(new Declared(
                    index,
                    address,
                    cell,
                    scaled,
                    isTotal ? 0 : sinceSubtotal,
                    isTotal ? Integer.MAX_VALUE : entriesAbove));
        } else if (!isLabel(cell)) {
            findings.add(sheet, address, unreadable(column, cell));
        }
    }

    /** A word for the row, or one that there is no sum. */
    private static boolean isLabel(SheetCell cell) {
        var text = Spelling.plain(cell.text());
        return cell.kind() == SheetCell.ValueKind.TEXT && (Spelling.isNothing(text) || RowKind.isTotalLabel(text));
    }

    private static Fault unreadable(Column column, SheetCell cell) {
        var shown = cell.kind() == SheetCell.ValueKind.UNCALCULATED
                ? "没有计算结果的公式"
                : "“%s”".formatted(Masking.shown(column, cell.text()));
        return new Fault(Fault.TOTAL, "“%s”合计行填的是%s，没有与明细核对".formatted(column.name(), shown), shown, "数");
    }

    /** Records a finding for every declared number that the entries do not add up to. */
    void check(List<FormRow> entries) {
        for (var total : declared) {
            var summed = entries.subList(total.fromEntry(), Math.min(total.toEntry(), entries.size()));
            var sum = sum(summed, total.column());
            if (sum != null && isOff(total, sum, summed.size())) {
                var column = table.columns().get(total.column());
                var isRead = total.cell().kind() != SheetCell.ValueKind.UNCALCULATED;
                findings.add(
                        sheet,
                        total.at(),
                        isRead ? fault(column, total.number(), sum) : unreadable(column, total.cell()));
            }
        }
    }

    private static @Nullable BigDecimal sum(List<FormRow> entries, int column) {
        var sum = ZERO;
        for (var entry : entries) {
            var value = entry.value(column);
            if (value instanceof BigDecimal number) {
                sum = sum.add(number);
            } else if (value != null) {
                return null;
            }
        }
        return sum;
    }

    /** Entries may have been rounded one by one: half a unit of the last place each, but no more than five in all (P003). */
    private boolean isOff(Declared total, BigDecimal sum, int entries) {
        var lastPlace = HALF.movePointLeft(table.columns().get(total.column()).decimals());
        var tolerance = lastPlace.multiply(BigDecimal.valueOf(Math.min(entries, 10)));
        var whole = table.columns().get(total.column()).decimals() == 0;
        return total.number().subtract(sum).abs().compareTo(whole ? ZERO : tolerance) > 0;
    }

    private static Fault fault(Column column, BigDecimal declared, BigDecimal sum) {
        var found = Finding.number(declared);
        var expected = Finding.number(sum);
        var difference = Finding.number(declared.subtract(sum).abs());
        return new Fault(
                Fault.TOTAL,
                "“%s”合计行填 %s，明细相加是 %s，相差 %s".formatted(column.name(), found, expected, difference),
                found,
                expected);
    }
}
