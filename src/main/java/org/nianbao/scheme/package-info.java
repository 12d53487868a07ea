/**
 * A year's units, forms, rules and indicators (报表制度), which are data: one folder a year, such as {@code seeds/2023}.
 *
 * <p>In: that folder. Out: a {@link org.nianbao.scheme.Scheme} that is complete and consistent, with every formula
 * compiled, or all its faults at once, each with file and line. The program reads nothing else before the scheme is
 * complete.
 */
@NullMarked
package org.nianbao.scheme;

import org.jspecify.annotations.NullMarked;
