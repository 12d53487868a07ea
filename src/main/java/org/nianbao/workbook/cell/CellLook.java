package org.nianbao.workbook.cell;

/** The relevant part of a cell's style: how a number is shown, and whether the font is struck out. */
public record CellLook(NumberFormat format, boolean struck) {

    public static final CellLook PLAIN = new CellLook(NumberFormat.PLAIN, false);

    /** Whether a number is shown as a date or a time of day. */
    public boolean dated() {
        return format.date() != ShownDate.NONE;
    }

    /** The same, with the number shown as a date: one that is stored as a text is written in full. */
    public CellLook asDated() {
        return new CellLook(NumberFormat.WRITTEN, struck);
    }

    /** The same, struck out if some of the text is. */
    public CellLook struckIf(boolean textStruck) {
        return textStruck ? new CellLook(format, true) : this;
    }
}
