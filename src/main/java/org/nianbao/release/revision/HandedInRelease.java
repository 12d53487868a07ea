package org.nianbao.release.revision;

import java.time.LocalDate;

/**
 * A release that was handed in (上报).
 *
 * @param content the hash of its content, without the comparison with an earlier one
 */
public record HandedInRelease(int number, LocalDate on, String content, ReleaseSnapshot said) {}
