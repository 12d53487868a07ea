package org.nianbao.workbook.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/** Makes a content of a stored value, for both formats. */
public final class CellContents {

    /**
     * Excel keeps and compares 15 digits (Excel specifications and limits, "number precision"); the rest of a double is
     * noise: 0.1 + 0.2 is 0.30000000000000004.
     */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    /** So many characters hold no more than 15 digits. */
    private static final int SHORT = 15;

    /** Below this a whole number has no more than 15 digits. */
    private static final double FIFTEEN_DIGITS = 1E15;

    private final DateSystem dates;

    public CellContents(DateSystem dates) {
        this.dates = dates;
    }

    /** A number, with its day if it is shown as a date. */
    public CellContent number(double stored, boolean dated) throws RefusedFileException {
        if (!Double.isFinite(stored)) {
            throw new RefusedFileException(Refusal.DAMAGED, "数值无效：" + stored);
        }
        return number(exact(stored), dated);
    }

    /** The same, of a number that is written out. */
    public CellContent number(String written, boolean dated) throws RefusedFileException {
        var number = shortNumber(written);
        return number != null ? number(number, dated) : number(parsed(written), dated);
    }

    private CellContent number(BigDecimal number, boolean dated) {
        return dated ? CellContent.dated(number, dates.date(number)) : CellContent.number(number);
    }

    private static double parsed(String written) throws RefusedFileException {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException malformed) {
            throw new RefusedFileException(Refusal.DAMAGED, "数值无效：" + written);
        }
    }

    /**
     * Parses a number of a few digits; returns null if there is more to it: a sign, an exponent, or digits beyond those
     * that Excel keeps. Parsing a double gives the same, and takes several times as long.
     */
    private static @Nullable BigDecimal shortNumber(String written) {
        if (written.length() > SHORT) {
            return null;
        }
        var digits = 0L;
        var point = -1;
        var end = end(written);
        for (int i = 0; i < end; i++) {
            var character = written.charAt(i);
            if ('0' <= character && character <= '9') {
                digits = digits * 10 + (character - '0');
            } else if (character == '.' && point < 0 && i > 0) {
                point = i;
            } else {
                return null;
            }
        }
        return end == 0 ? null : BigDecimal.valueOf(digits, point < 0 ? 0 : end - 1 - point);
    }

    /** Where a number ends without idle zeros: many programs write 12.0. */
    private static int end(String written) {
        var end = written.length();
        if (written.indexOf('.') < 0) {
            return end;
        }
        while (end > 0 && written.charAt(end - 1) == '0') {
            end--;
        }
        return end > 1 && written.charAt(end - 1) == '.' ? end - 1 : end;
    }

    /** The decimal number that a double was made from: 1.1 from 1.1000000000000001, 100 and not 1E+2. */
    public static BigDecimal exact(double stored) {
        var number = fourDecimals(stored)
                .orElseGet(() -> new BigDecimal(stored, EXCEL_DIGITS))
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * Returns the number if it has four decimals at most, as nearly all have. Rounding to 15 digits gives the same, for
     * a double that is the nearest to a decimal of 15 digits rounds back to it, but takes ten times as long.
     */
    private static Optional<BigDecimal> fourDecimals(double stored) {
        var tenThousandths = Math.rint(stored * 1E4);
        return tenThousandths / 1E4 == stored && Math.abs(tenThousandths) < FIFTEEN_DIGITS
                ? Optional.of(BigDecimal.valueOf((long) tenThousandths, 4))
                : Optional.empty();
    }

    /** A date written out, {@code 2025-03-01T08:30:00}, as some programs do; a text if it is none that Excel knows. */
    public CellContent writtenDate(String text) throws RefusedFileException {
        try {
            var moment = LocalDateTime.from(
                    DateTimeFormatter.ISO_DATE_TIME.parse(text.contains("T") ? text : text + "T00:00"));
            return dates.number(moment.toLocalDate()) < 1 ? CellContent.text(text) : number(dates.serial(moment), true);
        } catch (DateTimeParseException noDate) {
            return CellContent.text(text);
        }
    }

    /** A text as it is, unless it is blank. */
    public static Optional<CellContent> text(String text) {
        return isBlank(text) ? Optional.empty() : Optional.of(CellContent.text(text));
    }

    /**
     * Replaces half characters (unpaired surrogates, which only UTF-16 can hold) with U+FFFD: no charset can write
     * them, and MariaDB Connector/J 3.5.10 sends a letter in their place.
     */
    public static String whole(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        var whole = new StringBuilder(text.length());
        text.codePoints().map(CellContents::orReplacement).forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static int orReplacement(int character) {
        return Character.getType(character) == Character.SURROGATE ? '\uFFFD' : character;
    }

    /**
     * Whether a text is all white space of any kind: {@code Character.isWhitespace} includes U+3000 but not the
     * no-break space of web pages.
     */
    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
