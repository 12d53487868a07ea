/**
 * How a release proves itself from its file alone: short codes of what its cells say, printed with it.
 *
 * <p>In: the sheets of a workbook. Out: the code of its figures (校验码), the sheet 校验 with a code for each row and each
 * column, and the cells of a returned file that differ. What the figures mean is no business of this package.
 */
@NullMarked
package org.nianbao.release.proof;

import org.jspecify.annotations.NullMarked;
