package org.nianbao.release.print;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.DisplayText;

/**
 * What one cell says.
 *
 * @param text as it is seen
 * @param number the value, if it is a number
 * @param formula what yields the number, with {@value #ROW} for the number of its own row; empty if it stands for itself
 * @param link the {@linkplain #place place} that a click leads to, or empty
 */
public record PrintedCell(String text, @Nullable BigDecimal number, String formula, String link, PrintStyle look) {

    /** Stands in a formula for the number of the row that it is in. */
    public static final String ROW = "{行}";

    /** An empty cell of a table. */
    public static final PrintedCell BLANK = new PrintedCell("", null, "", "", PrintStyle.TEXT);

    /** A longer text would make the row higher than the 409 points that Excel allows. */
    private static final int LONGEST = 400;

    private static final String REST = "……（以下略）";

    /** Text, which remains text whatever it begins with, and whatever is in it. */
    public static PrintedCell text(String text, PrintStyle look) {
        var held = DisplayText.lines(text);
        var shown = held.length() > LONGEST ? held.substring(0, end(held)) + REST : held;
        var risky = !shown.isEmpty() && "=+-@\t\r".indexOf(shown.charAt(0)) >= 0;
        return new PrintedCell(shown, null, "", "", risky ? look.asQuoted() : look);
    }

    public static PrintedCell text(String text) {
        return text(text, PrintStyle.TEXT);
    }

    /** A line outside of tables. */
    public static PrintedCell line(String text) {
        return text(text, PrintStyle.PLAIN);
    }

    /** A code or a word that stands in the middle of its cell. */
    public static PrintedCell mark(String text) {
        return text(text, PrintStyle.MARK);
    }

    public static PrintedCell number(BigDecimal value, int places) {
        return new PrintedCell(printed(value, places), value, "", "", PrintStyle.number(places));
    }

    public static PrintedCell count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    /** Text that leads to another sheet. */
    public static PrintedCell linkTo(String sheet) {
        return text(sheet).leadingTo(place(sheet, 0));
    }

    /** The beginning of a row of a sheet, counted from 0, as a place to lead to. */
    public static String place(String sheet, int row) {
        return "'" + sheet + "'!A" + (row + 1);
    }

    /** The same, leading to a place. */
    public PrintedCell leadingTo(String place) {
        return new PrintedCell(text, number, formula, place, look.in(PrintStyle.Font.LINK));
    }

    /** The same number as the result of a formula. */
    public PrintedCell by(String itsFormula) {
        return new PrintedCell(text, number, itsFormula, link, look);
    }

    public PrintedCell in(PrintStyle.Font font) {
        return looking(look.in(font));
    }

    public PrintedCell on(PrintStyle.Shade shade) {
        return looking(look.on(shade));
    }

    public PrintedCell aligned(HorizontalAlignment alignment) {
        return looking(look.aligned(alignment));
    }

    PrintedCell opening() {
        return looking(look.asOpening());
    }

    private PrintedCell looking(PrintStyle other) {
        return new PrintedCell(text, number, formula, link, other);
    }

    /** Where to cut a long text, never in the middle of a character. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private static String printed(BigDecimal value, int places) {
        var pattern = PrintStyle.number(places).format();
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
