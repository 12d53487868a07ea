package org.nianbao.workbook.reading;

import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNull;

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
 * <p>A subtotal sums up the entries since the last one; a total sums up all entries, wherever it stands. What is carried
 * from page to page sums up all entries so far, or those of the page. A part is no more than the sum.
 */
final class Totals {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A number that a total row declares; a formula without a result declares nothing, which is right if it is 0. */
    private record Declared(
            int column, CellAddress at, SheetCell cell, BigDecimal number, RowKind kind, List<Span> spans) {}

    /** The entries that may be summed up: from one, counted from 0, to the one before another. */
    private record Span(int from, int to) {

        static final Span ALL = new Span(0, Integer.MAX_VALUE);

        List<FormRow> of(List<FormRow> entries) {
            return entries.subList(from, Math.min(to, entries.size()));
        }
    }

    private final LedgerTable table;
    private final String sheet;
    private final Findings findings;
    private final List<Declared> declared = new ArrayList<>();
    private int sinceSubtotal;
    private int pageFrom;
    private Span lastPage = new Span(0, 0);

    Totals(LedgerTable table, String sheet, Findings findings) {
        this.table = table;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** Notes what a total row declares that stands below so many entries. */
    void declare(SheetRow row, RowKind kind, int entriesAbove) {
        var spans = spans(kind, entriesAbove);
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.isSummed(i)) {
                var index = i;
                row.cell(table.slot(i).place()).ifPresent(cell -> declare(index, row, cell, kind, spans));
            }
        }
        if (kind == RowKind.SUBTOTAL) {
            sinceSubtotal = entriesAbove;
        } else if ((kind == RowKind.PAGE_TOTAL || kind == RowKind.CARRIED_TOTAL) && entriesAbove > pageFrom) {
            lastPage = new Span(pageFrom, entriesAbove);
            pageFrom = entriesAbove;
        }
    }

    private List<Span> spans(RowKind kind, int entriesAbove) {
        return switch (kind) {
            case SUBTOTAL -> List.of(new Span(sinceSubtotal, entriesAbove));
            case PAGE_TOTAL -> List.of(new Span(pageFrom, entriesAbove));
            case CARRIED_TOTAL -> List.of(new Span(0, entriesAbove), new Span(pageFrom, entriesAbove), lastPage);
            default -> List.of(Span.ALL);
        };
    }

    private void declare(int index, SheetRow row, SheetCell cell, RowKind kind, List<Span> spans) {
        var column = table.columns().get(index);
        var address = new CellAddress(row.index(), cell.column());
        var number = cell.kind() == SheetCell.ValueKind.UNCALCULATED
                ? ZERO
                : CellReader.read(column, cell).value();
        if (number instanceof BigDecimal read) {
            var scaled = read.multiply(table.slot(index).scale());
            declared.add(new Declared(index, address, cell, scaled, kind, spans));
        } else if (!isLabel(cell)) {
            findings.add(sheet, address, unreadable(column, cell));
        }
    }

    /** A word for the row, or one that there is no sum. */
    private static boolean isLabel(SheetCell cell) {
        var text = Spelling.plain(cell.text());
        return cell.kind() == SheetCell.ValueKind.TEXT
                && (Spelling.isNothing(text) || TotalLabels.kind(text).isSum());
    }

    private static Fault unreadable(Column column, SheetCell cell) {
        var shown = cell.kind() == SheetCell.ValueKind.UNCALCULATED
                ? "没有计算结果的公式"
                : "“%s”".formatted(Masking.shown(column, cell.text()));
        return new Fault(Fault.TOTAL, "%s合计行填的是%s，没有与明细核对".formatted(column.title(), shown), shown, "数");
    }

    /** Records a finding for every declared number that the entries do not add up to. */
    void check(List<FormRow> entries) {
        for (var total : declared) {
            if (total.spans().stream().allMatch(span -> isOff(total, span.of(entries)))) {
                var column = table.columns().get(total.column());
                var sum = sum(total.spans().get(0).of(entries), total.column());
                var isRead = total.cell().kind() != SheetCell.ValueKind.UNCALCULATED;
                findings.add(sheet, total.at(), isRead ? fault(total, column, sum) : unreadable(column, total.cell()));
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
    private boolean isOff(Declared total, List<FormRow> entries) {
        var sum = sum(entries, total.column());
        if (sum == null) {
            return false;
        }
        var lastPlace = HALF.movePointLeft(table.columns().get(total.column()).decimals());
        var tolerance = lastPlace.multiply(BigDecimal.valueOf(Math.min(entries.size(), 10)));
        var whole = table.columns().get(total.column()).decimals() == 0;
        var excess = total.number().subtract(sum);
        return (total.kind() == RowKind.PART ? excess : excess.abs()).compareTo(whole ? ZERO : tolerance) > 0;
    }

    private static Fault fault(Declared total, Column column, @Nullable BigDecimal sum) {
        var found = Finding.number(total.number());
        var expected = Finding.number(requireNonNull(sum));
        var difference = Finding.number(total.number().subtract(sum).abs());
        var message = total.kind() == RowKind.PART ? "%s其中行填 %s，大于明细相加的 %s，多 %s" : "%s合计行填 %s，明细相加是 %s，相差 %s";
        return new Fault(Fault.TOTAL, message.formatted(column.title(), found, expected, difference), found, expected);
    }
}
