package org.nianbao.workbook.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.submission.CellAddress;

/**
 * A sheet as a page shows it.
 *
 * @param name as on the tab; without what identifies a person if persons are masked
 * @param anchor {@code S1} for the first
 * @param hidden whether the unit itself does not see the sheet
 * @param recognised whether a form of the scheme was read from it
 * @param columns those that are shown, from left to right; numbers that are missing have nothing in them, or are cut
 * @param headRows how many of the rows to keep on the screen: down to the last heading of the table; 0 if no head was
 *     found, or if it reaches too far down
 * @param rows those that are shown, from top to bottom; numbers that are missing have nothing in them, or are cut
 * @param cut whether the sheet holds more than is shown
 * @param meanings what the columns or lines of its form count; none if no form was read from it
 */
public record SheetPage(
        String name,
        String anchor,
        boolean hidden,
        boolean recognised,
        List<PageColumn> columns,
        int headRows,
        List<PageRow> rows,
        boolean cut,
        List<Meaning> meanings) {

    /** What a column or a line of the form counts, as of when, and from what source (指标解释). */
    public record Meaning(String name, String text) {}

    public SheetPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        meanings = List.copyOf(meanings);
    }

    /** Returns the cell that shows an address: itself, or the one into which it is merged; none if it is not shown. */
    public Optional<PageCell> cell(CellAddress address) {
        return IntStream.range(0, rows.size())
                .map(up -> rows.size() - 1 - up)
                .mapToObj(rows::get)
                .dropWhile(row -> row.number() > address.row() + 1)
                .flatMap(row -> row.cells().stream().filter(cell -> cell.covers(address)))
                .findFirst();
    }
}
