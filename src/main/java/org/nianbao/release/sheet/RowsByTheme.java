package org.nianbao.release.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedTable.PrintedRow;
import org.nianbao.scheme.Indicator;

/** The rows of a table of indicators, parted where another theme begins. */
public final class RowsByTheme {

    private RowsByTheme() {}

    /**
     * Returns a row for each indicator.
     *
     * @param cells those of an indicator, and whether it is the first of its theme
     */
    public static List<PrintedRow> of(
            List<Indicator> indicators, BiFunction<Indicator, Boolean, List<PrintedCell>> cells) {
        var rows = new ArrayList<PrintedRow>();
        var theme = "";
        for (var indicator : indicators) {
            var isFirst = !indicator.theme().equals(theme);
            rows.add(new PrintedRow(cells.apply(indicator, isFirst), isFirst));
            theme = indicator.theme();
        }
        return rows;
    }
}
