/**
 * The indicators, computed over the rows of the submissions that count: for each unit, and for the township as a whole.
 *
 * <p>In: rows by unit. Out: {@link org.nianbao.consolidate.Figures}, and {@link org.nianbao.consolidate.Lineages},
 * which list the cells that each is made of. A township's figure is never made of the units' figures but computed from
 * the rows themselves, by the same formula.
 */
@NullMarked
package org.nianbao.consolidate;

import org.jspecify.annotations.NullMarked;
