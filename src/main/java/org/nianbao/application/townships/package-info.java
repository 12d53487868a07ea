/**
 * The use cases over many townships that share a scheme.
 *
 * <p>In: a folder with one for each township. Out: what came of each, by the name of its folder; what goes wrong with one
 * stops none of the others. {@link org.nianbao.application.townships.ParallelTownships} is the one class that decides which
 * township is worked on when, and where.
 */
@NullMarked
package org.nianbao.application.townships;

import org.jspecify.annotations.NullMarked;
