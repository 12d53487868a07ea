/**
 * The language in which rules and indicators are written, such as {@code SUM(B03.全年实交) = B01.24本年}.
 *
 * <p>In: the text of a formula and the {@link org.nianbao.formula.Vocabulary} it may use. Out: a
 * {@link org.nianbao.formula.Formula} or {@link org.nianbao.formula.Condition} whose names and types are checked, ready
 * to be evaluated over {@link org.nianbao.formula.Rows}; or a {@link org.nianbao.formula.FormulaException} that tells
 * the author in Chinese what is wrong, and where. There are no loops, no powers and no way to reach Java.
 *
 * <p>A blank is neither 0 nor an error. Arithmetic with a blank is blank; a comparison with a blank is unknown, except
 * with {@code ""}; logic is three-valued; aggregates skip blanks and do not count a row whose condition is unknown.
 * Division by zero is blank. What depends on a {@link org.nianbao.formula.Faulty} cell is never judged.
 */
@NullMarked
package org.nianbao.formula;

import org.jspecify.annotations.NullMarked;
