package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.Cell;
import org.nianbao.workbook.Merge;
import org.nianbao.workbook.Sheet;
import org.nianbao.workbook.SheetRow;

/** A sheet as it looks: a merged range shows the content of its first cell all over. */
final class Grid {

    private final Sheet sheet;
    private final Map<Integer, SheetRow> rows = new HashMap<>();
    private final Map<Integer, List<Merge>> mergesByRow;

    Grid(Sheet sheet) {
        this.sheet = sheet;
        sheet.rows().forEach(row -> rows.putIfAbsent(row.index(), row));
        mergesByRow = sheet.merges().stream().collect(groupingBy(Merge::firstRow));
    }

    Sheet sheet() {
        return sheet;
    }

    List<SheetRow> rows() {
        return sheet.rows();
    }

    /** The cell that stands here by itself. */
    Optional<Cell> cell(int row, int column) {
        return Optional.ofNullable(rows.get(row)).flatMap(found -> found.cell(column));
    }

    /** The text that is seen here, merged ranges included; empty if there is none. */
    String seen(int row, int column) {
        return cell(row, column)
                .or(() -> merge(row, column).flatMap(merge -> cell(merge.firstRow(), merge.firstColumn())))
                .map(Cell::text)
                .orElse("");
    }

    /** The cell of an entry above that a merged range in this one column carries down to here. */
    Optional<Cell> carriedDown(CellAddress address, int lastRowOfHeader) {
        return merge(address.row(), address.column())
                .filter(merge -> merge.firstColumn() == merge.lastColumn() && merge.firstRow() > lastRowOfHeader)
                .flatMap(merge -> cell(merge.firstRow(), address.column()));
    }

    /** The merged ranges whose first row this is. */
    List<Merge> mergesFrom(int row) {
        return mergesByRow.getOrDefault(row, List.of());
    }

    private Optional<Merge> merge(int row, int column) {
        return sheet.merges().stream()
                .filter(merge -> merge.covers(row, column))
                .findFirst();
    }
}
