/**
 * The year-end report's statistical sentences, filled in (年终工作统计报告).
 *
 * <p>In: a {@link org.nianbao.release.Release} and the sentences of its scheme. Out: a {@link org.nianbao.report.Report},
 * as text to paste and as a Word document. No number stands in it that an indicator did not give, and none that waits for
 * a unit.
 */
@NullMarked
package org.nianbao.report;

import org.jspecify.annotations.NullMarked;
