package org.nianbao.submission;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes cells briefly: column by column, with those below each other as one range. */
public final class CellRanges {

    private static final String BETWEEN = "、";

    private record Range(CellAddress first, CellAddress last) {

        boolean goesOnWith(CellAddress cell) {
            return cell.column() == last.column() && cell.row() == last.row() + 1;
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + ":" + last;
        }
    }

    private CellRanges() {}

    /**
     * Returns the ranges of some cells, such as {@code V3:V9、V12}.
     *
     * @param most the most ranges that are listed; if there are more, the number of cells follows
     */
    public static String shown(Collection<CellAddress> cells, int most) {
        var ranges = ranges(cells);
        var shown = ranges.stream().limit(most).map(Range::toString).collect(joining(BETWEEN));
        return ranges.size() <= most
                ? shown
                : shown + " 等 " + cells.stream().distinct().count() + " 格";
    }

    private static List<Range> ranges(Collection<CellAddress> cells) {
        var ranges = new ArrayList<Range>();
        var sorted = cells.stream()
                .distinct()
                .sorted(comparingInt(CellAddress::column).thenComparingInt(CellAddress::row))
                .toList();
        for (var cell : sorted) {
            var last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).goesOnWith(cell)) {
                ranges.set(last, new Range(ranges.get(last).first(), cell));
            } else {
                ranges.add(new Range(cell, cell));
            }
        }
        return ranges;
    }
}
