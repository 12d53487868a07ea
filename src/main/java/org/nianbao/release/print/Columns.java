package org.nianbao.release.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.outbox.TextMeasure;

/** How wide the columns of a sheet are, in half-width characters, and how they are spread over pages. */
record Columns(List<Integer> widths) {

    /** Between the text and the lines around it: what is taken, and what is left at the least. */
    private static final int PADDING = 2;

    private static final int LEAST_PADDING = 1;

    /** The longest heading that is not broken into two lines. */
    private static final int ONE_LINE = 8;

    /** Room for a sentence. */
    private static final int WITHOUT_TABLES = 80;

    /**
     * How many half-width characters go on a page of A4 across at {@link PageSetup#SCALE}. There is room for a few more,
     * because programs without the fonts asked for take wider ones.
     */
    private static final int PAGE = 140;

    Columns {
        widths = List.copyOf(widths);
    }

    /** Columns wide enough for all tables of a sheet. */
    static Columns of(List<PrintedTable> tables) {
        var count =
                tables.stream().mapToInt(table -> table.headings().size()).max().orElse(1);
        return new Columns(IntStream.range(0, count)
                .mapToObj(column -> tables.stream()
                        .filter(table -> column < table.headings().size())
                        .mapToInt(table -> width(table, column))
                        .max()
                        .orElse(WITHOUT_TABLES))
                .toList());
    }

    private static int width(PrintedTable table, int column) {
        var heading = table.headings().get(column);
        var content = table.rows().stream()
                .map(row -> row.cells().get(column))
                .mapToInt(cell -> TextMeasure.width(cell.text()))
                .max()
                .orElse(0);
        var widest = Math.max(content, broken(TextMeasure.width(heading.text())));
        return Math.max(heading.least(), Math.min(widest, heading.most())) + PADDING;
    }

    private static int broken(int widthOfHeading) {
        return widthOfHeading <= ONE_LINE ? widthOfHeading : Math.max(ONE_LINE, (widthOfHeading + 1) / 2);
    }

    int count() {
        return widths.size();
    }

    /** How many lines a text runs over in a column. */
    int lines(String text, int column) {
        return TextMeasure.lines(text, widths.get(column) - LEAST_PADDING);
    }

    /**
     * How many lines a text runs over that stands across the first columns.
     *
     * @param size how large its characters are, compared with those of the tables
     */
    int linesAcross(String text, int columns, double size) {
        return TextMeasure.lines(text, (int) (total(0, columns) / size) - LEAST_PADDING);
    }

    /** The columns after which a page ends, where as many pages are filled evenly as are needed. */
    List<Integer> pageEnds(int lead) {
        var room = PAGE - total(0, lead);
        var pages = (total(lead, count()) + room - 1) / room;
        var share = (count() - lead + pages - 1) / pages;
        var ends = new ArrayList<Integer>();
        for (int column = lead + share; column < count(); column += share) {
            ends.add(column - 1);
        }
        return ends;
    }

    private int total(int from, int to) {
        return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }
}
