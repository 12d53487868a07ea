/**
 * The indicators, computed over the rows of the submissions that count: for each unit, and for the township as a whole.
 *
 * <p>In: rows by unit. Out: {@link org.nianbao.consolidate.Figures}, and {@link org.nianbao.consolidate.Lineages},
 * which list the cells that each is made of. At every level a figure is the same formula over what the rows contribute:
 * a unit keeps its {@link org.nianbao.consolidate.Contribution}, and that of a township is merged from those of its
 * units. So no figure is made of other figures, and none needs the rows of others.
 */
@NullMarked
package org.nianbao.consolidate;

import org.jspecify.annotations.NullMarked;
