/**
 * A year's units, forms, rules and indicators (报表制度), which are data: one folder a year, such as {@code seeds/2023}.
 *
 * <p>In: that folder. Out: a {@link org.nianbao.scheme.Scheme} that is whole and consistent, every formula compiled, or
 * all the faults in it at once, each with file and line. Nothing else is read before the scheme stands.
 */
@NullMarked
package org.nianbao.scheme;

import org.jspecify.annotations.NullMarked;
