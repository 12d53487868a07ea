package org.nianbao.application;

import java.time.LocalDate;

/**
 * Until when a submission is in time.
 *
 * @param day the last such day
 * @param today the day from which it is seen
 */
public record Deadline(LocalDate day, LocalDate today) {

    /** How many days are left; less than none if it is over. */
    public long daysLeft() {
        return day.toEpochDay() - today.toEpochDay();
    }

    /** {@code 截止 2024-01-05，还有 3 天}. */
    @Override
    public String toString() {
        return "截止 %s，%s".formatted(day, fromToday());
    }

    private String fromToday() {
        var days = daysLeft();
        return days > 0 ? "还有 %d 天".formatted(days) : days == 0 ? "就是今天" : "已过 %d 天".formatted(-days);
    }
}
