package org.nianbao.workbook.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The first day that a workbook counts from (ECMA-376 part 1, 18.17.4.1). A date is stored as the number of the day,
 * its fraction being the time.
 *
 * <p>Since 1900, day 1 is 1900-01-01, and day 60 the 29th of February 1900, which there never was: Excel keeps this
 * mistake of Lotus 1-2-3. Since 1904, as once on the Macintosh, day 0 is 1904-01-01.
 */
public enum DateSystem {
    SINCE_1900(2_958_465) {
        @Override
        @Nullable
        LocalDate day(long number) {
            if (number < 1 || number == LEAP_DAY) {
                return null;
            }
            return LocalDate.ofEpochDay(number < LEAP_DAY ? BEFORE_1900 + number : BEFORE_1900 + number - 1);
        }

        @Override
        long number(LocalDate day) {
            var number = day.toEpochDay() - BEFORE_1900;
            return number < LEAP_DAY ? number : number + 1;
        }
    },

    SINCE_1904(2_957_003) {
        @Override
        @Nullable
        LocalDate day(long number) {
            return number < 0 ? null : LocalDate.ofEpochDay(FIRST_OF_1904 + number);
        }

        @Override
        long number(LocalDate day) {
            return day.toEpochDay() - FIRST_OF_1904;
        }
    };

    private static final long LEAP_DAY = 60;

    /** The last day of 1899 and the first of 1904, as Java counts days. */
    private static final long BEFORE_1900 = -25_568;

    private static final long FIRST_OF_1904 = -24_107;
    private static final double SECONDS_A_DAY = 86_400;

    /** The number after that of the last day. */
    private final BigDecimal end;

    /** Counts days up to the last of the year 9999, which has this number. */
    DateSystem(int last) {
        end = BigDecimal.valueOf(last + 1L);
    }

    /** The day that has a number, or null if Excel knows none. */
    abstract @Nullable LocalDate day(long number);

    /** The number that a day has; below 1 for one before the beginning. */
    abstract long number(LocalDate day);

    /** The day that a number in a cell stands for, its time cut off, or null if it stands for none. */
    @Nullable
    LocalDate date(BigDecimal serial) {
        return serial.signum() < 0 || serial.compareTo(end) >= 0 ? null : day(serial.longValue());
    }

    /** The number that stands for a moment. */
    double serial(LocalDateTime moment) {
        return number(moment.toLocalDate()) + moment.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
    }
}
