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

    /** Whole numbers below this have no more than 15 digits; they are most of all numbers, and this is quicker. */
    private static final double EXACT_WHOLE = 1E15;

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
        if (stored == Math.rint(stored) && Math.abs(stored) < EXACT_WHOLE) {
            return BigDecimal.valueOf((long) stored);
        }
        var number = new BigDecimal(stored, EXCEL_DIGITS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** A date written out ({@code 2025-03-01T08:30:00}), as some programs store it; as text if it is no such thing, or before all dates. */
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
        return text.chars()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }
}
