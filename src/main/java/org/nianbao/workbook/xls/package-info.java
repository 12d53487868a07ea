/**
 * The .xls format (BIFF8, MS-XLS).
 *
 * <p>In: an OLE2 file. Out: its sheets in the cell model, and what it carries besides them.
 */
@NullMarked
package org.nianbao.workbook.xls;

import org.jspecify.annotations.NullMarked;
