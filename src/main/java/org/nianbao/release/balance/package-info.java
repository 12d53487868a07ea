/**
 * How the value of the township and those of the units are shown so that they add up (舍位平衡).
 *
 * <p>In: a {@link org.nianbao.release.Release} and an indicator. Out: a {@link org.nianbao.release.balance.Breakdown}: the
 * total, the part of each unit, and how the total comes about.
 */
@NullMarked
package org.nianbao.release.balance;

import org.jspecify.annotations.NullMarked;
