package org.nianbao.application;

import java.time.LocalDate;

/**
 * The deadline of submissions.
 *
 * @param day the last day on which a submission is in time
 * @param today the present day
 */
public record Deadline(LocalDate day, LocalDate today) {

    /** Returns the number of days left; negative if the deadline is over. */
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
