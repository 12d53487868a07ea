/**
 * Many townships: their folders and the workbooks of all their units, made up.
 *
 * <p>In: the register of a county's units (of 2023, public) and how many units there shall be. Out: folders to run the
 * program on.
 */
@NullMarked
package org.nianbao.scale;

import org.jspecify.annotations.NullMarked;
