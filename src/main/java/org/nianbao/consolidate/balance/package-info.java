/**
 * Rounding that keeps parts and totals in agreement (舍位平衡).
 *
 * <p>In: exact parts, which add up to their total, or both ways to the totals of a table. Out: the same
 * as they are to be shown, and still adding up.
 */
@NullMarked
package org.nianbao.consolidate.balance;

import org.jspecify.annotations.NullMarked;
