package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.scheme.Column;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.Merge;
import org.nianbao.workbook.cell.SheetRow;

/** Cells of entries that are merged across several columns: only the first of them has the value. */
final class Merges {

    private Merges() {}

    /** Asks about the merged cells that begin in a row. */
    static void report(Grid grid, SheetRow row, LedgerTable table, Findings findings) {
        for (var merge : grid.mergesFrom(row.index())) {
            var columns = columns(merge, table);
            if (columns.size() > 1 && row.cell(merge.firstColumn()).isPresent()) {
                var names = columns.stream().map("“%s”"::formatted).collect(joining());
                findings.add(
                        grid.sheet().name(),
                        new CellAddress(row.index(), merge.firstColumn()),
                        new Fault(Fault.HIDDEN, "%s合并成一格，只作第一栏收取".formatted(names)));
            }
        }
    }

    private static List<String> columns(Merge merge, LedgerTable table) {
        return IntStream.range(0, table.columns().size())
                .filter(index -> table.slot(index).isReadable())
                .filter(index ->
                        merge.covers(merge.firstRow(), table.slot(index).place()))
                .mapToObj(table.columns()::get)
                .map(Column::name)
                .toList();
    }
}
