package org.nianbao.workbook.reading;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Column;
import org.nianbao.workbook.Cell;
import org.nianbao.workbook.SheetRow;

/**
 * The header of a ledger: the headings over its columns, out of one to four rows.
 *
 * @param lastRow the row of the sheet, counted from 0, after which the data begin
 */
record Headings(int firstRow, int lastRow, List<Heading> headings) {

    /** How far down a header is looked for, in rows that hold something. */
    private static final int LOOKED_AT = 20;

    private static final int MOST_ROWS = 4;

    /** A header is one if it names at least this many columns, or half of them. */
    private static final int ENOUGH = 2;

    /** The header that names the most columns; of several, the one of the fewest rows, and the first of these. */
    static Optional<Headings> find(Grid grid, List<Column> columns) {
        return candidates(grid)
                .map(candidate -> new Scored(candidate, candidate.named(columns)))
                .filter(scored -> scored.named >= Math.min(ENOUGH, columns.size()) && 2 * scored.named >= columns.size()
                        || scored.named > ENOUGH)
                .max(comparingInt(Scored::named)
                        .thenComparing(comparingInt(Scored::rows).reversed()))
                .map(Scored::headings);
    }

    private record Scored(Headings headings, int named) {

        int rows() {
            return headings.lastRow - headings.firstRow;
        }
    }

    private static Stream<Headings> candidates(Grid grid) {
        return grid.rows().stream()
                .limit(LOOKED_AT)
                .map(SheetRow::index)
                .flatMap(last -> IntStream.range(0, MOST_ROWS)
                        .map(above -> last - above)
                        .filter(first -> first >= 0)
                        .mapToObj(first -> of(grid, first, last)));
    }

    private static Headings of(Grid grid, int first, int last) {
        var width = IntStream.rangeClosed(first, last)
                .flatMap(row -> grid.rows().stream()
                        .filter(found -> found.index() == row)
                        .flatMap(found -> found.cells().stream())
                        .mapToInt(Cell::column))
                .max()
                .orElse(-1);
        var headings = IntStream.rangeClosed(0, width)
                .mapToObj(column -> new Heading(column, path(grid, first, last, column)))
                .filter(heading -> !heading.path().isEmpty())
                .toList();
        return new Headings(first, last, headings);
    }

    private static List<String> path(Grid grid, int first, int last, int column) {
        var path = new ArrayList<String>();
        for (int row = first; row <= last; row++) {
            var text = Spelling.plain(grid.seen(row, column)).replace("*", "");
            if (!text.isEmpty() && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
                path.add(text);
            }
        }
        return path;
    }

    private int named(List<Column> columns) {
        return (int) columns.stream()
                .filter(column -> headings.stream().anyMatch(heading -> heading.names(column)))
                .count();
    }

    /** The headings that name a column of the form; more than one if the sheet repeats it. */
    List<Heading> naming(Column column) {
        return headings.stream().filter(heading -> heading.names(column)).toList();
    }
}
