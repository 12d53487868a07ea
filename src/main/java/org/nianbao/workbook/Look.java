package org.nianbao.workbook;

/** What the style of a cell says that matters: how a number is shown, and whether the font is struck out. */
public record Look(NumberFormat format, boolean struck) {

    static final Look PLAIN = new Look(NumberFormat.PLAIN, false);

    /** Whether a number is shown as a date or a time of day. */
    boolean dated() {
        return format.date() != ShownDate.NONE;
    }

    /** The same, with the number shown as a date: one that is stored as a text is written in full. */
    Look asDated() {
        return new Look(NumberFormat.WRITTEN, struck);
    }

    /** The same, struck out if some of the text is. */
    Look struckIf(boolean textStruck) {
        return textStruck ? new Look(format, true) : this;
    }
}
