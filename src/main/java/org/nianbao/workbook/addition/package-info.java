/**
 * What Nianbao itself adds to a workbook, and how a later reading distinguishes it from what the unit wrote.
 *
 * <p>In: a sheet or a note. Out: whether it is a review mark of ours; the sheet without the aids of the template.
 */
@NullMarked
package org.nianbao.workbook.addition;

import org.jspecify.annotations.NullMarked;
