package org.nianbao.workbook.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.cell.Cell.Kind;

/**
 * What a cell holds, whichever format it was read from.
 *
 * @param number there for a number, and for it alone
 * @param text there for all but numbers
 * @param date there for a number that is shown as a date and stands for a day
 */
public record Content(
        Kind kind,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable LocalDate date) {

    private static final Content UNCALCULATED = new Content(Kind.UNCALCULATED, null, "", null);

    public Content {
        if ((kind == Kind.NUMBER) != (number != null) || (number == null) != (text != null)) {
            throw new IllegalArgumentException("%s with number %s and text %s".formatted(kind, number, text));
        }
    }

    static Content number(BigDecimal number) {
        return new Content(Kind.NUMBER, number, null, null);
    }

    static Content dated(BigDecimal serial, @Nullable LocalDate date) {
        return new Content(Kind.NUMBER, serial, null, date);
    }

    static Content text(String text) {
        return new Content(Kind.TEXT, null, text, null);
    }

    public static Content logical(boolean truth) {
        return new Content(Kind.LOGICAL, null, Boolean.toString(truth).toUpperCase(Locale.ROOT), null);
    }

    public static Content error(String text) {
        return new Content(Kind.ERROR, null, text, null);
    }

    public static Content uncalculated() {
        return UNCALCULATED;
    }

    BigDecimal asNumber() {
        if (number == null) {
            throw new IllegalStateException("a %s is no number: %s".formatted(kind, text));
        }
        return number;
    }

    String asText() {
        return number == null ? Objects.requireNonNull(text) : number.toPlainString();
    }
}
