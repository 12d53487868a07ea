package org.nianbao.workbook.page;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.workbook.cell.Merge;

/** The merged ranges of a sheet as far as they are on the page, in numbers of its cells. */
final class MergedAreas {

    /** Sheets have hundreds; as many more are shown as if they were not merged. */
    private static final int MOST = 20_000;

    private final PageFrame frame;
    private final int width;
    private final BitSet taken = new BitSet();
    private final Map<Integer, PageCell.Span> spans = new HashMap<>();
    private final Map<Integer, Integer> covering = new HashMap<>();

    /** Lays out the ranges; of two that overlap, which no spreadsheet makes, the first. */
    MergedAreas(PageFrame frame, List<Merge> merges) {
        this.frame = frame;
        width = frame.columns().length;
        merges.stream().limit(MOST).forEach(this::lay);
    }

    private void lay(Merge merge) {
        var top = frame.rowPlace(merge.firstRow());
        var left = frame.columnPlace(merge.firstColumn());
        if (top < 0 || left < 0) {
            return;
        }
        var rows = upTo(frame.rowPlace(merge.lastRow())) - top;
        var columns = upTo(frame.columnPlace(merge.lastColumn())) - left;
        if (rows * columns > 1 && isFree(top, left, rows, columns)) {
            take(top, left, rows, columns);
        }
    }

    /** How many rows or columns of the page there are up to one, it included, by what a binary search says of it. */
    private static int upTo(int place) {
        return place >= 0 ? place + 1 : -place - 1;
    }

    private boolean isFree(int top, int left, int rows, int columns) {
        for (int row = top; row < top + rows; row++) {
            var next = taken.nextSetBit(row * width + left);
            if (next >= 0 && next < row * width + left + columns) {
                return false;
            }
        }
        return true;
    }

    private void take(int top, int left, int rows, int columns) {
        var first = top * width + left;
        for (int row = top; row < top + rows; row++) {
            var start = row * width + left;
            taken.set(start, start + columns);
            for (int place = start; place < start + columns; place++) {
                covering.put(place, first);
            }
        }
        var last = frame.address((top + rows - 1) * width + left + columns - 1);
        spans.put(first, new PageCell.Span(columns, rows, last));
    }

    /** The cell that shows a cell: itself, unless a merged range covers it. */
    int showing(int place) {
        return covering.getOrDefault(place, place);
    }

    PageCell.Span span(int place) {
        var span = spans.get(place);
        return span != null ? span : PageCell.Span.of(frame.address(place));
    }

    /** Whether a range reaches from the first rows of the page to those below them. */
    boolean cross(int rows) {
        return spans.entrySet().stream()
                .anyMatch(area -> area.getKey() / width < rows
                        && rows < area.getKey() / width + area.getValue().rows());
    }
}
