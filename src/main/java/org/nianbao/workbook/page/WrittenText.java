package org.nianbao.workbook.page;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.formula.Names;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.Finding;
import org.nianbao.workbook.cell.NumberFormat;
import org.nianbao.workbook.cell.SheetCell;

/** What cells show, and what was read of them, in characters. */
final class WrittenText {

    /** A longer text would hide its neighbours. */
    static final int LONGEST = 400;

    private static final String REST = "……（以下略）";

    private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);
    private static final int MINUTES_OF_HOUR = 60;

    private WrittenText() {}

    /** Returns what a cell shows; of what its format hides, what it holds. Dates have one notation. */
    static String of(SheetCell cell) {
        if (cell.kind() != SheetCell.ValueKind.NUMBER) {
            return cell.text();
        }
        if (cell.isDated()) {
            return cell.date().map(day -> dated(cell, day)).orElseGet(() -> Finding.number(cell.number()));
        }
        return cell.format().elapsed() ? elapsed(cell.number()) : number(cell.number(), cell.format());
    }

    private static String dated(SheetCell cell, LocalDate day) {
        return switch (cell.format().date()) {
            case NONE, DAY -> day.toString();
            case MOMENT -> day + " " + time(cell.number());
            case MONTH -> "%d年%d月".formatted(day.getYear(), day.getMonthValue());
            case YEARLESS -> "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
            case LESS -> cell.number().stripTrailingZeros().scale() > 0 ? time(cell.number()) : day.toString();
        };
    }

    private static String time(BigDecimal serial) {
        var ofDay = serial.remainder(BigDecimal.ONE).abs();
        return LocalTime.MIDNIGHT.plusMinutes(minutes(ofDay).longValueExact()).toString();
    }

    private static String elapsed(BigDecimal days) {
        var minutes = minutes(days).abs().toBigInteger().divideAndRemainder(BigInteger.valueOf(MINUTES_OF_HOUR));
        return "%s%s:%02d".formatted(days.signum() < 0 ? "-" : "", minutes[0], minutes[1]);
    }

    private static BigDecimal minutes(BigDecimal days) {
        return days.multiply(MINUTES_OF_DAY).setScale(0, RoundingMode.HALF_UP);
    }

    private static String number(BigDecimal stored, NumberFormat format) {
        var shown = Finding.number(stored.scaleByPowerOfTen(-format.shift()));
        return zeros(stored, format) + shown + (format.shift() < 0 ? "%" : behind(format));
    }

    private static String zeros(BigDecimal stored, NumberFormat format) {
        var digits = Math.max(1, stored.precision() - stored.scale());
        return stored.signum() < 0 || format.shift() != 0 ? "" : "0".repeat(Math.max(0, format.zeros() - digits));
    }

    /** Returns the words of a format that puts them behind the digits, as nearly all do. */
    private static String behind(NumberFormat format) {
        return format.code().matches("[0#?].*") ? format.words() : "";
    }

    /** Returns what was read of a cell that holds something. */
    static String read(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Faulty) {
            return PageCell.UNREAD;
        }
        if (value instanceof BigDecimal number) {
            return Finding.number(number);
        }
        return value instanceof Collection<?> codes
                ? codes.stream().map(Object::toString).collect(joining("、"))
                : String.valueOf(value);
    }

    /** Returns a text made safe to show, in its lines and of limited length. */
    static String shown(String text) {
        if (text.length() <= LONGEST && Names.isPlain(text)) {
            return text;
        }
        var cut = text.codePointCount(0, text.length()) > LONGEST;
        var most = cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        return most.lines().map(DisplayText::text).collect(joining("\n")) + (cut ? REST : "");
    }
}
