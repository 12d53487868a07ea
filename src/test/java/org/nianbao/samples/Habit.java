package org.nianbao.samples;

import java.util.List;

/**
 * The habits of one clerk: how the file is called and saved, how sheets and columns are headed, how values are typed.
 * Every habit is one that the forms' instructions allow.
 */
final class Habit {

    enum Saved {
        XLSX,
        XLS,
        /** BIFF8 under the name .xlsx, as WPS writes it when only the name is changed. */
        XLS_NAMED_XLSX,
        WPS
    }

    enum SheetNames {
        CODE_AND_SHORT,
        TITLE,
        CODE,
        SHORT,
        SPACED
    }

    /** Where the unit of a number stands in its heading. */
    enum Units {
        NONE,
        HALF,
        FULL,
        BELOW,
        FULL_BELOW
    }

    enum Days {
        DASHES,
        SLASHES,
        HAN,
        TYPED_DOTS,
        TYPED_HAN,
        TYPED_SLASHES,
        TYPED_DASHES,
        TYPED_DIGITS,
        DIGITS
    }

    enum Months {
        TYPED_DIGITS,
        DIGITS,
        DASHES,
        HAN
    }

    enum Numbers {
        PLAIN,
        TYPED,
        PADDED,
        FULL_WIDTH,
        GROUPED
    }

    enum Totals {
        NONE,
        TOP,
        END,
        GROUPS_AND_END
    }

    final String file;
    Saved saved = Saved.XLSX;
    SheetNames sheetNames = SheetNames.CODE_AND_SHORT;
    Units units = Units.HALF;
    Totals totals = Totals.END;
    Months months = Months.TYPED_DIGITS;
    List<Days> days = List.of(Days.DASHES);
    List<Numbers> numbers = List.of(Numbers.PLAIN);
    String titleFont = "黑体";
    String bodyFont = "宋体";
    String totalLabel = "合计";

    /** The character put between the two characters of short headings and names, or empty. */
    String blank = "";

    /** The spelling of yes and no: a position in the list of spellings, or -1 for 是 and 否. */
    int yesNo = -1;

    boolean grouped;
    boolean deepHeader;
    boolean otherHeadings;
    boolean otherSpellings;
    boolean moved;
    boolean indented;
    boolean subtitle;
    boolean footer = true;
    boolean blankRows;
    boolean formulas;
    boolean strays;
    boolean lowerX;
    boolean spacedIdentities;
    boolean phonesAsNumbers;
    boolean codeAsNumber;
    boolean paddedNames;
    boolean fullWidthText;
    boolean mergedGroups;
    boolean emptyForNone;
    boolean extraColumn;
    boolean extraSheet;
    boolean twoLabelsARow;

    Habit(String file) {
        this.file = file;
    }

    boolean isBiff() {
        return saved == Saved.XLS || saved == Saved.XLS_NAMED_XLSX;
    }

    /** A choice that this clerk makes once for a column and keeps to. */
    <T> T once(Form form, Column column, List<T> choices) {
        return Dice.of(file + form.code() + column.name()).pick(choices);
    }
}
