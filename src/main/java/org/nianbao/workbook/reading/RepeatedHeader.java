package org.nianbao.workbook.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.SheetRow;

/** The header of a ledger, and the title above it, where they come again among the entries: on each printed page. */
final class RepeatedHeader {

    private static final Pattern CONTINUED = Pattern.compile("[(（\\[【]?续(表|页|上页|前页)?[一二三四五六七八九十\\d]*[)）\\]】]?");

    /** Fewer texts could be those of an entry. */
    private static final int ENOUGH = 3;

    private final List<List<String>> rows;
    private final Set<String> titles = new HashSet<>();

    RepeatedHeader(FormSheet place, Headings header) {
        rows = IntStream.rangeClosed(header.firstRow(), header.lastRow())
                .mapToObj(row -> header.headings().stream()
                        .map(heading ->
                                Spelling.plain(place.grid().seen(row, heading.column())) + "@" + heading.column())
                        .toList())
                .toList();
        titles.add(Spelling.plain(place.form().title()));
        place.grid().rows().stream()
                .takeWhile(row -> row.index() < header.firstRow())
                .filter(row -> row.cells().size() == 1)
                .forEach(row -> titles.add(RowKind.plain(row.cells().get(0))));
    }

    /** Whether a row says what the header or the title says. */
    boolean is(SheetRow row) {
        var cells = row.cells();
        if (cells.get(0).kind() != SheetCell.ValueKind.TEXT) {
            return false;
        }
        return cells.size() == 1 ? isTitle(RowKind.plain(cells.get(0))) : isHeader(cells);
    }

    private boolean isTitle(String text) {
        var title = CONTINUED.matcher(text).replaceFirst("");
        return title.isEmpty() || titles.contains(title);
    }

    private boolean isHeader(List<SheetCell> cells) {
        return cells.size() >= ENOUGH
                && rows.stream()
                        .anyMatch(row -> cells.stream()
                                .allMatch(cell -> row.contains(RowKind.plain(cell) + "@" + cell.column())));
    }
}
