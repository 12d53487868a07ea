/**
 * The township workbook that goes to the county statistics office (汇总上报).
 *
 * <p>In: a {@link org.nianbao.release.Release}, which is how the units stand and what the indicators come to. Out: one
 * .xlsx file, put in place whole or not at all, and the same to the last byte whenever it says the same. Of such a file
 * that comes back: whether it is as it was issued.
 */
@NullMarked
package org.nianbao.release;

import org.jspecify.annotations.NullMarked;
