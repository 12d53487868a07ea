package org.nianbao.release.print;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.Shown;

/**
 * What one cell says.
 *
 * @param text as it is seen
 * @param number the value, if it is a number
 * @param formula what yields the number, with {@value #ROW} for the number of its own row; empty if it stands for itself
 * @param link the {@linkplain #place place} that a click leads to, or empty
 */
public record Content(String text, @Nullable BigDecimal number, String formula, String link, Look look) {

    /** Stands in a formula for the number of the row that it is in. */
    public static final String ROW = "{行}";

    /** An empty cell of a table. */
    public static final Content BLANK = new Content("", null, "", "", Look.TEXT);

    /** With more a cell would be higher than Excel allows. */
    private static final int LONGEST = 400;

    private static final String REST = "……（以下略）";

    /** Text, which remains text whatever it begins with, and whatever is in it. */
    public static Content text(String text, Look look) {
        var held = Shown.lines(text);
        var shown = held.length() > LONGEST ? held.substring(0, end(held)) + REST : held;
        var risky = !shown.isEmpty() && "=+-@\t\r".indexOf(shown.charAt(0)) >= 0;
        return new Content(shown, null, "", "", risky ? look.asQuoted() : look);
    }

    public static Content text(String text) {
        return text(text, Look.TEXT);
    }

    /** A line outside of tables. */
    public static Content line(String text) {
        return text(text, Look.PLAIN);
    }

    /** A code or a word that stands in the middle of its cell. */
    public static Content mark(String text) {
        return text(text, Look.MARK);
    }

    public static Content number(BigDecimal value, int places) {
        return new Content(printed(value, places), value, "", "", Look.number(places));
    }

    public static Content count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    /** Text that leads to another sheet. */
    public static Content linkTo(String sheet) {
        return text(sheet).leadingTo(place(sheet, 0));
    }

    /** The beginning of a row of a sheet, counted from 0, as a place to lead to. */
    public static String place(String sheet, int row) {
        return "'" + sheet + "'!A" + (row + 1);
    }

    /** The same, leading to a place. */
    public Content leadingTo(String place) {
        return new Content(text, number, formula, place, look.in(Look.Font.LINK));
    }

    /** The same number as the result of a formula. */
    public Content by(String itsFormula) {
        return new Content(text, number, itsFormula, link, look);
    }

    public Content in(Look.Font font) {
        return looking(look.in(font));
    }

    public Content on(Look.Shade shade) {
        return looking(look.on(shade));
    }

    public Content aligned(HorizontalAlignment alignment) {
        return looking(look.aligned(alignment));
    }

    Content opening() {
        return looking(look.asOpening());
    }

    private Content looking(Look other) {
        return new Content(text, number, formula, link, other);
    }

    /** Where to cut a long text, never in the middle of a character. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private static String printed(BigDecimal value, int places) {
        var pattern = Look.number(places).format();
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
