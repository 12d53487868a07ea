package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.cell.Merge;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;
import org.nianbao.workbook.cell.WorkbookSheet;

/** A sheet as it is displayed: a merged range shows the content of its first cell everywhere. */
final class Grid {

    private final WorkbookSheet sheet;
    private final Map<Integer, List<Merge>> mergesByRow;

    /** Merged ranges, which do not overlap, by their first column and their first row: there may be many thousands. */
    private final NavigableMap<Integer, NavigableMap<Integer, Merge>> merges = new TreeMap<>();

    Grid(WorkbookSheet sheet) {
        this.sheet = sheet;
        mergesByRow = sheet.merges().stream().collect(groupingBy(Merge::firstRow));
        sheet.merges()
                .forEach(merge -> merges.computeIfAbsent(merge.firstColumn(), column -> new TreeMap<>())
                        .putIfAbsent(merge.firstRow(), merge));
    }

    WorkbookSheet sheet() {
        return sheet;
    }

    List<SheetRow> rows() {
        return sheet.rows();
    }

    /** The cell that stands here by itself. */
    Optional<SheetCell> cell(int row, int column) {
        return sheet.row(row).flatMap(found -> found.cell(column));
    }

    /** The text that is seen here, merged ranges included; empty if there is none. */
    String seen(int row, int column) {
        return cell(row, column)
                .or(() -> merge(row, column).flatMap(merge -> cell(merge.firstRow(), merge.firstColumn())))
                .map(SheetCell::text)
                .orElse("");
    }

    /** The cell of an entry above that a merged range in this one column carries down to here. */
    Optional<SheetCell> carriedDown(int row, int column, int lastRowOfHeader) {
        var starting = merges.get(column);
        var merge = starting == null ? null : covering(starting, row, column);
        return merge != null && merge.firstColumn() == merge.lastColumn() && merge.firstRow() > lastRowOfHeader
                ? cell(merge.firstRow(), column)
                : Optional.empty();
    }

    /** The merged ranges whose first row this is. */
    List<Merge> mergesFrom(int row) {
        return mergesByRow.getOrDefault(row, List.of());
    }

    /** Whether a merged range reaches down into a row. */
    boolean isMergedInto(int row) {
        return sheet.merges().stream().anyMatch(merge -> merge.firstRow() < row && row <= merge.lastRow());
    }

    private Optional<Merge> merge(int row, int column) {
        for (var starting : merges.headMap(column, true).values()) {
            var merge = covering(starting, row, column);
            if (merge != null) {
                return Optional.of(merge);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Merge covering(NavigableMap<Integer, Merge> starting, int row, int column) {
        var nearest = starting.floorEntry(row);
        return nearest != null && nearest.getValue().covers(row, column) ? nearest.getValue() : null;
    }
}
