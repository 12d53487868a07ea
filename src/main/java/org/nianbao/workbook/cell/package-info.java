/**
 * The cell model: what a workbook holds, whichever format it was read from.
 *
 * <p>In: a stored value, its number format and its font, of an .xlsx or an .xls. Out: an
 * {@link org.nianbao.workbook.cell.Opened} workbook with its sheets, rows and cells, or the reason why there is none. What
 * the cells mean to a form is the business of {@code reading}.
 */
@NullMarked
package org.nianbao.workbook.cell;

import org.jspecify.annotations.NullMarked;
