package org.nianbao.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The time of day in the township, whatever the time zone of the machine. */
public final class TownshipTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private TownshipTime() {}

    /** Returns the time zone of the townships. */
    public static ZoneId zone() {
        return ZONE;
    }

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    public static Instant yesterday() {
        return Clock.systemUTC().instant().minus(1, ChronoUnit.DAYS);
    }

    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    /** Returns a time as {@code 01-06 02:00}. */
    public static String shown(Instant time) {
        return SHOWN.format(time.atZone(ZONE));
    }

    /** Returns the present moment as part of a file name: {@code 20240106-020000}. */
    public static String stamp() {
        return STAMP.format(Clock.systemUTC().instant().atZone(ZONE));
    }

    /** Returns the time that a text such as {@code 2024-01-05} or {@code 2024-01-05T08:00} states. */
    public static Instant parsed(String text) {
        try {
            return LocalDateTime.parse(text.contains("T") ? text : text + "T00:00")
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageException("--since 要写日期或时刻，如 2024-01-05 或 2024-01-05T08:00，不是“%s”".formatted(text));
        }
    }
}
