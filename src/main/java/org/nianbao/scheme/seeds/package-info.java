/**
 * Reads the folder of a year's scheme and checks it completely.
 *
 * <p>In: a folder such as {@code seeds/2023}. Out: a {@link org.nianbao.scheme.Scheme}, or a {@link
 * org.nianbao.scheme.SchemeException} with all faults, each with file and line. {@code seeds/README.md} describes the
 * files.
 */
@NullMarked
package org.nianbao.scheme.seeds;

import org.jspecify.annotations.NullMarked;
