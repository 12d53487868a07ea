package org.nianbao.release.print;

import java.util.List;
import org.nianbao.release.chart.BarChart;

/**
 * A sheet, from top to bottom.
 *
 * @param lines what stands between the title and the first table
 * @param tables one below the other; their columns share their widths, and at most one is long
 * @param notes what stands at the foot of the tables
 * @param charts below the notes, two on a page
 */
public record PrintedSheet(
        String name,
        String title,
        List<PrintedCell> lines,
        List<PrintedTable> tables,
        List<PrintedCell> notes,
        List<BarChart> charts,
        PaperSetup paper) {

    public PrintedSheet {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        charts = List.copyOf(charts);
    }

    /** A sheet without charts. */
    public PrintedSheet(
            String name,
            String title,
            List<PrintedCell> lines,
            List<PrintedTable> tables,
            List<PrintedCell> notes,
            PaperSetup paper) {
        this(name, title, lines, tables, notes, List.of(), paper);
    }

    /** The row in which those of its first table begin, counted from 0. */
    public int firstRow() {
        var table = tables.get(0);
        return 1 + lines.size() + (table.caption().isEmpty() ? 0 : 2) + (table.hasOrdinals() ? 2 : 1);
    }

    /**
     * How a sheet is printed on A4.
     *
     * @param lead how many columns at the left stay on the screen; where the sheet is wider than a page they are repeated
     * @param fitted whether the sheet is made smaller until a page is wide enough for it
     * @param whole whether all of it is printed, or only what stands above its tables
     */
    public record PaperSetup(boolean landscape, int lead, boolean fitted, boolean whole) {

        /** Paper on which all is printed. */
        public PaperSetup(boolean landscape, int lead, boolean fitted) {
            this(landscape, lead, fitted, true);
        }

        /** The same without its tables, which are for the screen: they would take dozens of pages. */
        public PaperSetup withoutTables() {
            return new PaperSetup(landscape, lead, fitted, false);
        }
    }
}
