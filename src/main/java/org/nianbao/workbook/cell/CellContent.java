package org.nianbao.workbook.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.cell.SheetCell.ValueKind;

/**
 * What a cell holds, whichever format it was read from.
 *
 * @param number there for a number, and for it alone
 * @param text there for all but numbers
 * @param date there for a number that is shown as a date and stands for a day
 */
public record CellContent(
        ValueKind kind,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable LocalDate date) {

    private static final CellContent UNCALCULATED = new CellContent(ValueKind.UNCALCULATED, null, "", null);

    public CellContent {
        if ((kind == ValueKind.NUMBER) != (number != null) || (number == null) != (text != null)) {
            throw new IllegalArgumentException("%s with number %s and text %s".formatted(kind, number, text));
        }
    }

    static CellContent number(BigDecimal number) {
        return new CellContent(ValueKind.NUMBER, number, null, null);
    }

    static CellContent dated(BigDecimal serial, @Nullable LocalDate date) {
        return new CellContent(ValueKind.NUMBER, serial, null, date);
    }

    static CellContent text(String text) {
        return new CellContent(ValueKind.TEXT, null, text, null);
    }

    public static CellContent logical(boolean truth) {
        return new CellContent(ValueKind.LOGICAL, null, Boolean.toString(truth).toUpperCase(Locale.ROOT), null);
    }

    public static CellContent error(String text) {
        return new CellContent(ValueKind.ERROR, null, text, null);
    }

    public static CellContent uncalculated() {
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
