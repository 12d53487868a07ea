/**
 * The .xlsx format (Office Open XML, ECMA-376).
 *
 * <p>In: a zip file. Out: its sheets in the cell model, and what it carries besides them. Streams every part and makes no
 * tree of any but the smallest.
 */
@NullMarked
package org.nianbao.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
