/**
 * A sheet to be read on the screen and on paper: what its cells say and how they look.
 *
 * <p>In: a {@link org.nianbao.release.print.PrintedSheet}, which is plain data. Out: a sheet of a
 * {@link org.nianbao.release.print.PrintedWorkbook} with columns as wide and rows as high as what stands in them, headings that repeat
 * on every page, and page numbers. What the figures mean is no business of this package.
 */
@NullMarked
package org.nianbao.release.print;

import org.jspecify.annotations.NullMarked;
