package org.nianbao.workbook.reading;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.cell.Merge;
import org.nianbao.workbook.cell.SheetRow;

/**
 * The search for the header of a ledger among the first rows of a sheet.
 *
 * <p>It is the one that names the most columns; of several, the one of the fewest rows, and the first of these.
 */
final class HeaderSearch {

    /** How far down a header is looked for, in rows that hold something. */
    private static final int LOOKED_AT = 20;

    private static final int MOST_ROWS = 4;

    /** Columns that a header may be in: as many as an .xls has, several times as many as a form. */
    private static final int WIDEST = 256;

    /** A header is one if it names at least this many columns, or half of them. */
    private static final int ENOUGH = 2;

    private final FormHeadings wanted;
    private final Form form;
    private final Grid grid;
    private final List<SheetRow> rows;
    private final int width;
    private final Map<Integer, String[]> texts = new HashMap<>();
    private final Map<List<String>, BitSet> named = new HashMap<>();
    private int firstRow;
    private int lastRow;
    private int mostNamed;

    HeaderSearch(FormHeadings wanted, Grid grid) {
        this.wanted = wanted;
        form = wanted.form();
        this.grid = grid;
        rows = grid.rows().subList(0, Math.min(LOOKED_AT, grid.rows().size()));
        width = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + 1)
                .filter(columns -> columns <= WIDEST)
                .max()
                .orElse(0);
    }

    /** The header, or empty if nothing on the sheet looks like one. */
    Optional<Headings> header() {
        rows.stream()
                .takeWhile(row -> !cannotBeBettered())
                .filter(this::namesSomething)
                .map(SheetRow::index)
                .forEach(this::consider);
        var columns = form.columns().size();
        var enough = mostNamed >= Math.min(ENOUGH, columns) && 2 * mostNamed >= columns || mostNamed > ENOUGH;
        return enough ? Optional.of(headings(lastRowReached())) : Optional.empty();
    }

    /** Whether a single row names every column: none below it could name more, or do so in fewer rows. */
    private boolean cannotBeBettered() {
        return mostNamed == form.columns().size() && firstRow == lastRow;
    }

    /**
     * Returns how far down merged cells of the header reach, even for a single column. If fewer columns are named then,
     * an entry has been merged into the header, and remains an entry.
     */
    private int lastRowReached() {
        return grid.sheet().merges().stream()
                .filter(merge -> merge.firstRow() <= lastRow && lastRow < merge.lastRow())
                .map(Merge::lastRow)
                .filter(last -> last < firstRow + MOST_ROWS)
                .max(naturalOrder())
                .filter(last -> names(paths(last)) >= mostNamed)
                .orElse(lastRow);
    }

    /** Whether a row says what could be the lowest line of a heading; one that does not would only hide those above. */
    private boolean namesSomething(SheetRow row) {
        var seen = grid.isMergedInto(row.index())
                ? Arrays.stream(texts.computeIfAbsent(row.index(), this::texts))
                : row.cells().stream().map(cell -> spelled(cell.text()));
        return seen.map(HeaderCell::bare).anyMatch(wanted.leaves()::contains);
    }

    /** Compares the headers that end in a row, shortest first, with the best so far. */
    private void consider(int last) {
        var paths = new ArrayList<Deque<String>>();
        for (int first = last; first > last - MOST_ROWS && first >= 0 && !cannotBeBettered(); first--) {
            var names = addAbove(paths, first) ? names(paths) : 0;
            if (names > mostNamed || names == mostNamed && last - first < lastRow - firstRow) {
                mostNamed = names;
                firstRow = first;
                lastRow = last;
            }
        }
    }

    /** Adds the texts of a row to those below it; whether that could name other columns. */
    private boolean addAbove(List<Deque<String>> paths, int row) {
        var isTelling = false;
        var above = texts.computeIfAbsent(row, this::texts);
        for (int column = 0; column < width; column++) {
            if (paths.size() == column) {
                paths.add(new ArrayDeque<>());
            }
            var path = paths.get(column);
            if (!above[column].isEmpty() && !above[column].equals(path.peekFirst())) {
                isTelling |= path.isEmpty() || path.size() == 1 && isGrouped(path.getLast());
                path.addFirst(above[column]);
            }
        }
        return isTelling;
    }

    private String[] texts(int row) {
        var seen = new String[width];
        for (int column = 0; column < width; column++) {
            seen[column] = spelled(grid.seen(row, column));
        }
        return seen;
    }

    /** A heading that the form has is taken as it stands, whatever it looks like. */
    private String spelled(String heading) {
        var plain = Spelling.plain(heading).replace("*", "");
        return wanted.leaves().contains(HeaderCell.bare(plain)) ? plain : HeadingText.of(heading);
    }

    /** How many columns of the form the headings name. */
    private int names(List<Deque<String>> paths) {
        var all = new BitSet();
        for (var path : paths) {
            if (!path.isEmpty()) {
                all.or(named.computeIfAbsent(telling(path), this::named));
            }
        }
        return all.cardinality();
    }

    /** The texts of a path by which it names columns: what stands above its last matters to few. */
    private List<String> telling(Deque<String> path) {
        var leaf = path.getLast();
        return isGrouped(leaf) ? HeaderCell.closest(path) : List.of(leaf);
    }

    private boolean isGrouped(String leaf) {
        return wanted.grouped().contains(HeaderCell.bare(leaf));
    }

    private BitSet named(List<String> closest) {
        var columns = new BitSet();
        HeaderCell.names(closest).forEach(name -> form.headedBy(name).forEach(columns::set));
        return columns;
    }

    /** The headings of a header that ends in a row. */
    private List<Deque<String>> paths(int last) {
        var paths = new ArrayList<Deque<String>>();
        for (int row = last; row >= firstRow; row--) {
            addAbove(paths, row);
        }
        return paths;
    }

    private Headings headings(int last) {
        var paths = paths(last);
        var headings = new ArrayList<HeaderCell>();
        for (int column = 0; column < width; column++) {
            if (!paths.get(column).isEmpty()) {
                headings.add(new HeaderCell(column, List.copyOf(paths.get(column))));
            }
        }
        return new Headings(firstRow, last, headings);
    }
}
