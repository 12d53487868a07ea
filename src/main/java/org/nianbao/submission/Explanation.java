package org.nianbao.submission;

import java.time.LocalDate;

/**
 * Why what was found is right all the same (上报说明).
 *
 * @param reason with numbers that could be somebody's masked
 * @param by who explains
 * @param on the day on which it was explained
 */
public record Explanation(String reason, String by, LocalDate on) {}
