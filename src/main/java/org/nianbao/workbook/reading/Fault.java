package org.nianbao.workbook.reading;

import org.nianbao.scheme.Column;
import org.nianbao.submission.Masking;

/**
 * What is wrong with a cell, a sheet or a file, by the rule of intake that does not hold.
 *
 * @param found what is there, masked if it is personal; empty if there is nothing to show
 * @param expected what should be there; empty if that goes without saying
 * @param instruction what to do, if the rule does not say it for every column; else empty
 */
record Fault(String rule, String message, String found, String expected, String instruction) {

    static final String UNREADABLE_KIND = "F001";
    static final String UNOPENABLE = "F002";
    static final String MISSING_SHEET = "F008";
    static final String HEADING = "F011";
    static final String NUMBER = "F012";
    static final String DATE = "F013";
    static final String TOTAL = "F014";
    static final String HIDDEN = "F015";
    static final String CODE = "F016";
    static final String BLANK = "F017";
    static final String FORMULA = "F018";
    static final String IDENTITY = "F019";
    static final String NORMALISED = "F020";
    static final String SURPLUS = "F021";
    static final String EXAMPLE = "F023";
    static final String SHOWN = "F024";
    static final String ACTIVE = "F025";
    static final String LINKED = "F026";
    static final String FOREIGN = "F027";
    static final String UNTOUCHED = "F028";
    static final String VANISHED = "F029";

    Fault(String rule, String message) {
        this(rule, message, "", "");
    }

    Fault(String rule, String message, String found, String expected) {
        this(rule, message, found, expected, "");
    }

    /** Returns what is wrong with a word that refers to the cell above. */
    static Fault ditto(Column column, String written) {
        var shown = Masking.quoted(written);
        return new Fault(BLANK, "%s不能写“%s”".formatted(column.title(), shown), shown, "", "请逐行填写");
    }

    /** Returns what is wrong if a cell of a required column is blank. */
    static Fault blank(Column column) {
        return blank(column.title() + "是必填栏，不能空着", column);
    }

    /** Returns what is wrong with blank cells, the first of which is in this column. */
    static Fault blank(String message, Column first) {
        return new Fault(
                BLANK, message, "空", first.kind().chinese(), first.kind().isNumeric() ? "" : "请据实填写");
    }

    /** How what is wrong with a cell begins. It is put together by hand, as this may be said of each cell of a file. */
    static String entered(Column column, String shown) {
        return column.title() + "填的是“" + shown + "”";
    }
}
