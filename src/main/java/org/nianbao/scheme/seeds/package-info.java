/**
 * Reads the folder of a year's scheme and checks it whole.
 *
 * <p>In: a folder such as {@code seeds/2023}. Out: a {@link org.nianbao.scheme.Scheme}, or a {@link
 * org.nianbao.scheme.SchemeException} with all faults, each at its file and line. What the files look like is told in
 * {@code seeds/README.md}.
 */
@NullMarked
package org.nianbao.scheme.seeds;

import org.jspecify.annotations.NullMarked;
