package org.nianbao.workbook;

/**
 * What the style of a cell says that matters: whether a number is shown as a date, and as no more of it than the month,
 * whether the font is struck out.
 */
public record Look(boolean dated, boolean monthly, boolean struck) {

    static final Look PLAIN = new Look(false, false, false);

    /** The same, with the number shown as a date. */
    Look asDated() {
        return new Look(true, false, struck);
    }

    /** The same, struck out if some of the text is. */
    Look struckIf(boolean textStruck) {
        return textStruck ? new Look(dated, monthly, true) : this;
    }
}
