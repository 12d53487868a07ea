/**
 * The county's release: the figures of its townships side by side, and what they are made of (旗县汇总表).
 *
 * <p>In: a {@link org.nianbao.release.CountyRelease}. Out: a {@link org.nianbao.release.county.CountyIssue}: the workbook,
 * the twin for programs, and the description of the twin.
 */
@NullMarked
package org.nianbao.release.county;

import org.jspecify.annotations.NullMarked;
