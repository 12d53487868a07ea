package org.nianbao.consolidate.balance;

import static org.nianbao.consolidate.balance.Rounding.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table whose parts add up both ways, rounded to so many places after the point that they still do.
 *
 * <p>The grand total is rounded first. All other numbers go to the one below or above, so that none moves by a whole unit
 * of its last place and what needs no rounding stays as it is. Of all ways to make the sums right this is one in which the
 * totals of rows and columns move least in all and, of these, one in which the parts do. It always exists: the exact table
 * is a flow from the rows to the columns whose bounds are whole, and such a flow can be made whole.
 *
 * @param rows the totals of the rows
 * @param columns the totals of the columns
 * @param cells the parts, row by row
 */
public record TwoWayBalance(
        BigDecimal total, List<BigDecimal> rows, List<BigDecimal> columns, List<List<BigDecimal>> cells) {

    public TwoWayBalance {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * Rounds a table and the totals that its parts add up to.
     *
     * @param exact the parts, row by row, as many in each; at least one row
     */
    public static TwoWayBalance of(List<List<BigDecimal>> exact, int places) {
        var width = exact.get(0).size();
        var source = exact.size() + width;
        var sink = source + 1;
        var total = Rounding.nearest(sum(exact.stream().flatMap(List::stream)), places);
        var flow = new WholeFlow(sink + 1, places);
        flow.fixed(sink, source, total);
        var rows = IntStream.range(0, exact.size())
                .mapToObj(row -> flow.total(source, row, sum(exact.get(row).stream())))
                .toList();
        var columns = IntStream.range(0, width)
                .mapToObj(column -> flow.total(
                        exact.size() + column, sink, sum(exact.stream().map(row -> row.get(column)))))
                .toList();
        var cells = new ArrayList<List<WholeFlow.Arc>>();
        for (var row : exact) {
            var from = cells.size();
            cells.add(IntStream.range(0, width)
                    .mapToObj(column -> flow.part(from, exact.size() + column, row.get(column)))
                    .toList());
        }
        flow.settle();
        return new TwoWayBalance(
                total,
                flow.amounts(rows),
                flow.amounts(columns),
                cells.stream().map(flow::amounts).toList());
    }
}
