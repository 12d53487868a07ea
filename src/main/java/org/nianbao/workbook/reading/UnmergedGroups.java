package org.nianbao.workbook.reading;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.scheme.PersonalKind;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FormRow;

/**
 * Columns that group the entries and whose cells were merged once: programs that keep no merged cells leave the group's
 * name in its first row alone. What the other rows belong to is only likely, so it is asked and not filled in.
 */
record UnmergedGroups(LedgerTable table, String sheet, Findings findings) {

    /** Groups stand in the first columns, before what they group. */
    private static final int LEADING = 3;

    /** So many rows without a name to each that has one. */
    private static final int FEWEST_BELOW = 2;

    private static final int FEWEST_BLANK = 3;

    void report(List<FormRow> entries) {
        IntStream.range(0, table.columns().size())
                .filter(this::mayGroup)
                .filter(column -> groups(column, entries))
                .forEach(column -> report(column, entries));
    }

    /** A required column is reported where it is blank in any case. */
    private boolean mayGroup(int index) {
        var column = table.columns().get(index);
        return table.slot(index).isReadable()
                && !column.required()
                && column.personal() == PersonalKind.NO
                && (column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.CODE)
                && IntStream.range(0, table.columns().size())
                                .filter(other -> !table.isSerial(other)
                                        && table.slot(other).isReadable()
                                        && table.slot(other).place()
                                                < table.slot(index).place())
                                .count()
                        < LEADING;
    }

    private static boolean groups(int column, List<FormRow> entries) {
        if (entries.isEmpty() || entries.get(0).value(column) == null) {
            return false;
        }
        var names = new HashSet<>();
        var blanks = 0;
        for (var entry : entries) {
            var name = entry.value(column);
            if (name == null) {
                blanks++;
            } else if (!names.add(name)) {
                return false;
            }
        }
        return blanks >= FEWEST_BLANK && blanks >= FEWEST_BELOW * names.size();
    }

    private void report(int index, List<FormRow> entries) {
        var blanks = entries.stream()
                .filter(entry -> entry.value(index) == null)
                .map(entry -> new CellAddress(entry.number(), table.slot(index).place()))
                .toList();
        findings.add(sheet, blanks, fault(table.columns().get(index), blanks.size()));
    }

    private static Fault fault(Column column, int blanks) {
        return new Fault(
                Fault.HIDDEN,
                "%s只在每组的第一行填了，像是合并的单元格被拆开了，其余 %d 行空着，没有收取".formatted(column.title(), blanks),
                "空",
                "",
                "请把空着的各行也填上；确实没有的，请说明");
    }
}
