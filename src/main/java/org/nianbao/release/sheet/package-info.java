/**
 * The sheets of the release workbook, from 封面 to 来源.
 *
 * <p>In: a {@link org.nianbao.release.Release}, with the origin of its figures and the release that it is compared with.
 * Out: the bytes of the workbook, the same whenever the sheets say the same.
 */
@NullMarked
package org.nianbao.release.sheet;

import org.jspecify.annotations.NullMarked;
