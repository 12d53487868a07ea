package org.nianbao.workbook.cell;

/** What a number format shows of a date. */
public enum ShownDate {
    /** It shows no date at all. */
    NONE,
    /** Year, month and day, with or without a time of day. */
    DAY,
    /** The same, and a time of day. */
    MOMENT,
    /** Year and month: {@code yyyy"年"m"月"}. */
    MONTH,
    /** Month and day: {@code m"月"d"日"}. */
    YEARLESS,
    /** Less than that: a year, a day of the week, a time of day. */
    LESS
}
