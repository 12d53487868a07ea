package org.nianbao.submission;

import java.time.LocalDate;

/**
 * Why a finding is correct all the same (上报说明).
 *
 * @param reason with numbers masked that could be a person's
 * @param by the author
 * @param on the day of the explanation
 */
public record Explanation(String reason, String by, LocalDate on) {}
