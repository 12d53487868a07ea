/**
 * The blank workbook that a unit fills in (空表).
 *
 * <p>In: a scheme and a unit. Out: a workbook with a sheet for each form that the unit sends, as {@link
 * org.nianbao.workbook.reading} expects them, with drop-down lists, validations and the {@link
 * org.nianbao.workbook.selfcheck}; all of it from the scheme. The same input gives the same bytes.
 */
@NullMarked
package org.nianbao.workbook.template;

import org.jspecify.annotations.NullMarked;
