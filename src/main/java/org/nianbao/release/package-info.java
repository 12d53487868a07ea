/**
 * The township workbook that goes to the county statistics office (汇总上报).
 *
 * <p>In: a {@link org.nianbao.release.Release}, which is how the units stand and what the indicators come to. Out: one
 * .xlsx file and its twin for programs, put in place together, each whole or not at all, and the same to the last byte
 * whenever they say the same. A sheet of it says what is otherwise than in the release that was handed in before, and why.
 * Of a workbook that comes back: whether it is as it was issued.
 */
@NullMarked
package org.nianbao.release;

import org.jspecify.annotations.NullMarked;
