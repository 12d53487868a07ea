package org.nianbao.workbook.cell;

/** What a number format shows of a negative number. */
public enum NegativeLook {
    /** Its digits, and that they are negative: a minus sign, brackets, a colour or a word. */
    SIGNED,
    /** Its digits as if it were positive: {@code 0;0}. */
    UNSIGNED,
    /** Nothing: {@code 0;;0}. */
    NOTHING
}
