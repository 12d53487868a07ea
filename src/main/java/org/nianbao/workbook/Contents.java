package org.nianbao.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Decides what a stored value is; the one place for both formats. */
final class Contents {

    /** Excel keeps and compares 15 digits; what a double has beyond them is noise: 0.1 + 0.2 is 0.30000000000000004. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15);

    /** Below this a whole number has no more than 15 digits. */
    private static final double FIFTEEN_DIGITS = 1E15;

    private final DateSystem dates;

    Contents(DateSystem dates) {
        this.dates = dates;
    }

    /** A number, with its day if it is shown as a date. */
    Content number(double stored, boolean dated) throws RefusedException {
        if (!Double.isFinite(stored)) {
            throw new RefusedException(Refusal.DAMAGED, "数值无效：" + stored);
        }
        var number = exact(stored);
        return dated ? Content.dated(number, dates.date(number)) : Content.number(number);
    }

    /** The decimal number that a double was made from: 1.1 from 1.1000000000000001, 100 and not 1E+2. */
    static BigDecimal exact(double stored) {
        var number = fourDecimals(stored)
                .orElseGet(() -> new BigDecimal(stored, EXCEL_DIGITS))
                .stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /**
     * The number if it has four decimals at most, as nearly all have. Rounding to 15 digits comes to the same, for a
     * double that is the nearest to a decimal of 15 digits rounds back to it, but takes ten times as long.
     */
    private static Optional<BigDecimal> fourDecimals(double stored) {
        var tenThousandths = Math.rint(stored * 1E4);
        return tenThousandths / 1E4 == stored && Math.abs(tenThousandths) < FIFTEEN_DIGITS
                ? Optional.of(BigDecimal.valueOf((long) tenThousandths, 4))
                : Optional.empty();
    }

    /** A date written out, {@code 2025-03-01T08:30:00}, as some programs do; a text if it is none that Excel knows. */
    Content writtenDate(String text) throws RefusedException {
        try {
            var moment = LocalDateTime.from(
                    DateTimeFormatter.ISO_DATE_TIME.parse(text.contains("T") ? text : text + "T00:00"));
            return dates.number(moment.toLocalDate()) < 1 ? Content.text(text) : number(dates.serial(moment), true);
        } catch (DateTimeParseException noDate) {
            return Content.text(text);
        }
    }

    /** A text as it is, unless it is blank. */
    static Optional<Content> text(String text) {
        return isBlank(text) ? Optional.empty() : Optional.of(Content.text(text));
    }

    /** White space of any kind: {@code Character.isWhitespace} knows U+3000 but not the no-break space of web pages. */
    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
