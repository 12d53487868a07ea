package org.nianbao.release.sheet;

import java.util.List;

/**
 * A sheet, from top to bottom.
 *
 * @param lines what stands between the title and the first table
 * @param tables one below the other; their columns share their widths, and at most one is long
 * @param notes what stands at the foot
 */
public record Sheet(
        String name, String title, List<Content> lines, List<Table> tables, List<Content> notes, Paper paper) {

    public Sheet {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
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
     */
    public record Paper(boolean landscape, int lead, boolean fitted) {}
}
