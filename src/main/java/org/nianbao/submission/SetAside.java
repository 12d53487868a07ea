package org.nianbao.submission;

import java.time.LocalDate;

/**
 * Why a submission does not count although it came (作废).
 *
 * @param reason with numbers masked that could be a person's
 * @param by who set it aside
 * @param on the day on which that was done
 */
public record SetAside(String reason, String by, LocalDate on) {

    /** Returns it as people write it: {@code 2024-01-09 镇统计站：重复报送}. */
    @Override
    public String toString() {
        return "%s %s：%s".formatted(on, by, reason);
    }
}
