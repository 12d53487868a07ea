package org.nianbao.workbook.reading;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Column;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.Cell;
import org.nianbao.workbook.Merge;
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

    /** Columns that a header may be in: as many as an .xls has, several times as many as a form. */
    private static final int WIDEST = 256;

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
                .map(scored -> scored.headings.whole(grid, columns));
    }

    /**
     * The header as far down as its merged cells reach, be it that only one more column has its heading there. If fewer
     * columns were named then, an entry has been merged into the header, and stays an entry.
     */
    private Headings whole(Grid grid, List<Column> columns) {
        return grid.sheet().merges().stream()
                .filter(merge -> merge.firstRow() <= lastRow && lastRow < merge.lastRow())
                .map(Merge::lastRow)
                .filter(last -> last < firstRow + MOST_ROWS)
                .max(naturalOrder())
                .map(last -> of(grid, new HashMap<>(), width(grid), firstRow, last))
                .filter(longer -> longer.named(columns) >= named(columns))
                .orElse(this);
    }

    private record Scored(Headings headings, int named) {

        int rows() {
            return headings.lastRow - headings.firstRow;
        }
    }

    private static Stream<Headings> candidates(Grid grid) {
        var texts = new HashMap<CellAddress, String>();
        var rows = grid.rows().stream().limit(LOOKED_AT).toList();
        var width = width(grid);
        return rows.stream()
                .map(SheetRow::index)
                .flatMap(last -> IntStream.rangeClosed(Math.max(0, last - MOST_ROWS + 1), last)
                        .mapToObj(first -> of(grid, texts, width, first, last)));
    }

    private static int width(Grid grid) {
        return grid.rows().stream()
                .limit(LOOKED_AT)
                .flatMap(row -> row.cells().stream())
                .mapToInt(Cell::column)
                .filter(column -> column < WIDEST)
                .max()
                .orElse(-1);
    }

    private static Headings of(Grid grid, Map<CellAddress, String> texts, int width, int first, int last) {
        var headings = new ArrayList<Heading>();
        for (int column = 0; column <= width; column++) {
            var path = new ArrayList<String>();
            for (int row = first; row <= last; row++) {
                var text = texts.computeIfAbsent(new CellAddress(row, column), at -> text(grid, at));
                if (!text.isEmpty()
                        && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
                    path.add(text);
                }
            }
            if (!path.isEmpty()) {
                headings.add(new Heading(column, path));
            }
        }
        return new Headings(first, last, headings);
    }

    /** A star marks what is required in many templates. */
    private static String text(Grid grid, CellAddress at) {
        return Spelling.plain(grid.seen(at.row(), at.column())).replace("*", "");
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
