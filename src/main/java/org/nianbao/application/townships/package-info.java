/**
 * The use cases over many townships that share a scheme.
 *
 * <p>In: a folder with a subfolder for each township. Out: the result for each, by the name of its folder. A failure of
 * one stops none of the others. {@link org.nianbao.application.townships.ParallelTownships} alone decides which
 * township is worked on when, and where.
 */
@NullMarked
package org.nianbao.application.townships;

import org.jspecify.annotations.NullMarked;
