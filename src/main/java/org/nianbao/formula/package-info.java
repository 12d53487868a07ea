/**
 * The language in which rules and indicators are written, such as {@code SUM(B03.全年实交) = B01.24本年}.
 *
 * <p>In: the text of a formula and the {@link org.nianbao.formula.Vocabulary} it may use. Out: a
 * {@link org.nianbao.formula.Formula} or {@link org.nianbao.formula.Requirement} whose names and types are checked, ready
 * to be evaluated over {@link org.nianbao.formula.Rows}; or a {@link org.nianbao.formula.FormulaException} that says
 * the author in Chinese what is wrong, and where. There are no loops, no powers and no way to reach Java.
 *
 * <p>Full-width and plain characters are the same, and spaces are needed nowhere.
 *
 * <table>
 * <caption>The language</caption>
 * <tr><td>values</td><td>{@code 12}, {@code 0.05}, {@code "是"}, {@code “是”}, {@code 真}, {@code 假}</td></tr>
 * <tr><td>operators, the weakest first</td><td>{@code ⇔}; {@code ⇒}; {@code 或}; {@code 且}; {@code 非};
 *     {@code = ≠ < ≤ > ≥ IN}; {@code + -}; {@code × ÷}; the sign {@code -}</td></tr>
 * <tr><td>membership</td><td>{@code 类别 IN ("党员大会", "支委会")}, {@code "因病" IN 致返贫风险}</td></tr>
 * <tr><td>columns</td><td>{@code 全年实交}, {@code B03.全年实交}, {@code 1月}, {@code 面积（亩）},
 *     {@code [3 其中:玉米]}</td></tr>
 * <tr><td>of other rows than the submission's</td><td>{@code 上年.B01.14本年}, {@code SUM(上年.B08.面积)}: what was
 *     approved of the unit last year; {@code COUNT(底册.B09)}: what was issued to it</td></tr>
 * <tr><td>parameters</td><td>{@code 参数.报告年度}</td></tr>
 * <tr><td>aggregates</td><td>{@code COUNT(B03)}, {@code COUNT(B03, 主题教育参学 = "是")}, {@code SUM(B03.全年实交)},
 *     {@code DISTINCT(B08.品种, 生物育种试种 = "是")}, {@code MAX}, {@code MIN}, {@code MEDIAN} (of an even number of values
 *     the mean of the two in the middle), {@code MAD} (the median distance from the median, not scaled to a standard
 *     deviation)</td></tr>
 * <tr><td>functions</td><td>{@code ROUND(数, 位)}, {@code ABS}, {@code IF(判断, 是, 否)}, {@code ISBLANK}, {@code N0}
 *     (a blank as 0), {@code YEAR}, {@code MONTH}, {@code EDATE(日期, 月数)}, {@code LEN}, {@code LEFT(文字, 字数)},
 *     {@code MID(文字, 从, 字数)}, {@code CONTAINS(文字, 片段)}, {@code 含数字(文字)}; of an identity number {@code 校验位(号码)}
 *     (the check digit it should have), {@code 号码生日(号码)}, {@code 号码性别(号码)}</td></tr>
 * <tr><td>of a row</td><td>{@code UNIQUE(公民身份号码)}, {@code UNIQUE(标题, 媒体)}: no other row of its form has the same
 *     key; {@code 一致(活动编号, 日期)}: every row with the same number has the same date; unknown if one of the columns is
 *     blank. Over the rows of many units only those of other units count: each of them has the same date, also where a unit
 *     has several</td></tr>
 * </table>
 *
 * <p>A name alone is a column of the form that the rule is about or, inside an aggregate, of the form that the aggregate
 * is over. There the other is named with its code: {@code 正式党员数 = COUNT(B03, 支部编码 = B02.支部编码)}. Outside of
 * aggregates it may also be one of a form that has one row only; not so where there are many units, but of the form that
 * the rule is about: {@code 14本年 ≤ 0.5 × SUM(B01.14本年)} is then judged of each unit's row.
 *
 * <p>A blank is neither 0 nor an error. Arithmetic with a blank is blank; a comparison with a blank is unknown, except
 * with {@code ""}; logic is three-valued; aggregates skip blanks and do not count a row whose condition is unknown.
 * Division by zero is blank. What depends on a {@link org.nianbao.formula.Faulty} cell is never judged; what is certain
 * without it is: {@code 假 且 x} is false whatever {@code x} is.
 */
@NullMarked
package org.nianbao.formula;

import org.jspecify.annotations.NullMarked;
