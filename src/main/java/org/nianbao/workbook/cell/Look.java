package org.nianbao.workbook.cell;

/** What the style of a cell says that matters: how a number is shown, and whether the font is struck out. */
public record Look(NumberFormat format, boolean struck) {

    public static final Look PLAIN = new Look(NumberFormat.PLAIN, false);

    /** Whether a number is shown as a date or a time of day. */
    public boolean dated() {
        return format.date() != ShownDate.NONE;
    }

    /** The same, with the number shown as a date: one that is stored as a text is written in full. */
    public Look asDated() {
        return new Look(NumberFormat.WRITTEN, struck);
    }

    /** The same, struck out if some of the text is. */
    public Look struckIf(boolean textStruck) {
        return textStruck ? new Look(format, true) : this;
    }
}
