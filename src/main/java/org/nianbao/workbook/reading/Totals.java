package org.nianbao.workbook.reading;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FormRow;

/**
 * Holds the total rows of a ledger against the entries that they sum up.
 *
 * <p>A subtotal sums up the entries since the last one; a total sums up all entries, wherever it stands.
 */
final class Totals {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A number that a total row declares. */
    private record Declared(int column, CellAddress cell, BigDecimal number, int fromEntry, int toEntry) {}

    private final Form form;
    private final List<Declared> declared = new ArrayList<>();

    Totals(Form form) {
        this.form = form;
    }

    /** Notes what a subtotal declares of the entries from one to another, the last not included. */
    void subtotal(int column, CellAddress cell, BigDecimal number, int fromEntry, int toEntry) {
        declared.add(new Declared(column, cell, number, fromEntry, toEntry));
    }

    /** Notes what a total declares of all entries. */
    void total(int column, CellAddress cell, BigDecimal number) {
        declared.add(new Declared(column, cell, number, 0, Integer.MAX_VALUE));
    }

    /** Records a finding for every declared number that the entries do not add up to. */
    void check(List<FormRow> entries, String sheet, Findings findings) {
        for (var total : declared) {
            var summed = entries.subList(total.fromEntry(), Math.min(total.toEntry(), entries.size()));
            var sum = sum(summed, total.column());
            if (sum != null && isOff(total, sum, summed.size())) {
                findings.add(sheet, total.cell(), fault(form.columns().get(total.column()), total.number(), sum));
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
        var lastPlace = HALF.movePointLeft(form.columns().get(total.column()).decimals());
        var tolerance = lastPlace.multiply(BigDecimal.valueOf(Math.min(entries, 10)));
        var whole = form.columns().get(total.column()).decimals() == 0;
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
