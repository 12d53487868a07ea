package org.nianbao.release.print;

import java.util.List;

/**
 * A table: a row of headings, perhaps a row of ordinals, and the data, without merged cells.
 *
 * @param caption what stands above it; empty if the title of the sheet says enough
 * @param isLong whether it may run over pages: its headings are repeated, and its rows can be filtered
 */
public record PrintedTable(String caption, List<ColumnHeading> headings, List<PrintedRow> rows, boolean isLong) {

    public PrintedTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != headings.size()) {
                throw new IllegalArgumentException("%s: a row of %d cells below %d headings"
                        .formatted(caption, row.cells().size(), headings.size()));
            }
        }
    }

    /**
     * One row.
     *
     * @param opening whether a new group of rows begins with it
     */
    public record PrintedRow(List<PrintedCell> cells, boolean opening) {

        public PrintedRow {
            cells = opening ? cells.stream().map(PrintedCell::opening).toList() : List.copyOf(cells);
        }

        public PrintedRow(List<PrintedCell> cells) {
            this(cells, false);
        }
    }

    boolean hasOrdinals() {
        return headings.stream().anyMatch(heading -> !heading.ordinal().isEmpty());
    }
}
