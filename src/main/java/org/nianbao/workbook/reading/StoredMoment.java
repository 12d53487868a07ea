package org.nianbao.workbook.reading;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nianbao.scheme.Column;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.ShownDate;

/**
 * A day with a time that a cell holds, where a day or a month is asked for.
 *
 * <p>Programs that convert a local midnight to another time zone store it 8 hours short (ExcelJS, excel4node), or 43
 * seconds short, the difference of Shanghai's local mean time before 1901 (SheetJS 0.18); then the stored day is the
 * day before.
 *
 * @param shown what the cell displays of it
 */
record StoredMoment(LocalDate day, LocalTime time, ShownDate shown) {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    /** From then on a moment is a slip of midnight. */
    private static final LocalTime NEAR_MIDNIGHT = LocalTime.of(23, 50);

    /** Midnight in China is 16:00 of the day before in UTC, or a few minutes earlier by the local time before 1901. */
    private static final LocalTime BEFORE_UTC = LocalTime.of(15, 50);

    private static final LocalTime AFTER_UTC = LocalTime.of(16, 1);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** What a cell stores that shows a number as a date. */
    static StoredMoment of(SheetCell cell, LocalDate day) {
        var seconds = cell.number()
                .remainder(BigDecimal.ONE)
                .multiply(SECONDS_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .min(SECONDS_A_DAY.subtract(BigDecimal.ONE));
        var time = LocalTime.ofSecondOfDay(seconds.longValue());
        return new StoredMoment(day, time, cell.format().date());
    }

    /** What a text says; a {@code Z} behind it is the mark of a program, and its time is of another zone. */
    static StoredMoment written(LocalDate day, String time) {
        var parts = time.replaceAll("\\..*|Z", "").split(":");
        var hours = Integer.parseInt(parts[0]) % 24;
        var clock = LocalTime.of(hours, Integer.parseInt(parts[1]) % 60);
        var seconds = parts.length > 2 ? Integer.parseInt(parts[2]) % 60 : 0;
        return new StoredMoment(day, clock.plusSeconds(seconds), time.endsWith("Z") ? ShownDate.DAY : ShownDate.MOMENT);
    }

    /**
     * The day, doubtful if it may be the next one.
     *
     * @param isWritten whether a midnight is written out, too
     */
    Interpretation day(Column column, boolean isWritten) {
        var hasTime = isWritten || !time.equals(LocalTime.MIDNIGHT);
        return mayBeNext()
                ? doubtful(column, day, day.plusDays(1))
                : Interpretation.of(day, normalised(hasTime ? "只取日期，去掉时刻" : ""));
    }

    /** The month, doubtful if the next day is of another one. */
    Interpretation month(Column column) {
        var month = YearMonth.from(day);
        var next = YearMonth.from(day.plusDays(1));
        if (mayBeNext() && !next.equals(month)) {
            return doubtful(column, month, next);
        }
        return Interpretation.of(month, normalised(day.getDayOfMonth() == 1 ? "" : "只取年月"));
    }

    private String normalised(String otherwise) {
        return shown == ShownDate.YEARLESS ? "只显示月日，年份取存的 %d 年".formatted(day.getYear()) : otherwise;
    }

    private boolean mayBeNext() {
        return !time.isBefore(NEAR_MIDNIGHT)
                || shown != ShownDate.MOMENT && !time.isBefore(BEFORE_UTC) && time.isBefore(AFTER_UTC);
    }

    private Interpretation doubtful(Column column, Object read, Object next) {
        var stored = Masking.shown(column, day + " " + time.truncatedTo(SECONDS).format(CLOCK));
        return Interpretation.doubtful(
                read,
                "%s存的是 %s，多半是表格程序换算时区时差了一天，应是 %s"
                        .formatted(column.title(), stored, Masking.shown(column, next.toString())),
                stored,
                Masking.shown(column, next.toString()));
    }
}
