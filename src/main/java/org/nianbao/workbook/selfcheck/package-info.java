/**
 * The rules of a scheme as live formulas of a workbook (自查), so that most mistakes never leave the village.
 *
 * <p>In: where each form of a unit is laid on its sheets, as {@link org.nianbao.workbook.selfcheck.LaidForm}. Out: a hidden
 * sheet that calculates, with columns for each form, and what the visible sheets show of it. A formula is silent where our
 * own review is: where something is blank or cannot be read. A rule that a spreadsheet cannot express is left out.
 *
 * <p>A column is one array formula. So no formula may make one value of many rows where each row is to have its own: a
 * conjunction is a product and a disjunction a sum, codes are looked up by {@code VLOOKUP}, and there is no
 * {@code EDATE}.
 *
 * <p>A value that is blank is {@code #N/A} there, one that cannot be read is any other error; so spreadsheets spread
 * them as {@link org.nianbao.formula.Faulty} and blanks spread here. A statement is two formulas, whether it certainly
 * holds and whether it certainly fails, neither of which is ever an error.
 */
@NullMarked
package org.nianbao.workbook.selfcheck;

import org.jspecify.annotations.NullMarked;
