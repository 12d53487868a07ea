/**
 * Error localization by the paradigm of Fellegi and Holt (1976): the fewest, least trusted cells that must change so that
 * all edits can hold.
 *
 * <p>In: {@link org.nianbao.localization.Edit}s, which are conditions over {@link org.nianbao.localization.Variable}s, and
 * how much each cell is trusted. Out: a {@link org.nianbao.localization.Localization} with every minimum solution of every
 * independent block, or the statement that the limit of steps was reached first (未定).
 *
 * <p>Every value is a whole number of units of its last decimal place, so feasibility is decided over integers: products
 * and guards are fixed, conditions are branched on, and what remains is decided by the Omega test (Pugh 1991), which is
 * Fourier-Motzkin elimination that is exact for integers. There is no floating point, no rounding and no time in it.
 */
@NullMarked
package org.nianbao.localization;

import org.jspecify.annotations.NullMarked;
