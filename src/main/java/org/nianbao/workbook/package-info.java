/**
 * Workbook files: bytes in, cells out.
 *
 * <p>In: a file that a unit sent, whatever its name claims it to be. Out: its sheets with their cells, or the reason
 * why it cannot be read. The only package that knows POI; nothing of POI leaves it. The rooms follow the way of a file:
 * {@code guard} stops what is hostile, {@code xlsx} and {@code xls} read the two formats into the model of {@code cell},
 * {@code addition} recognises what Nianbao itself wrote, {@code reading} makes a submission of the cells, {@code page}
 * shows them with what was found, and {@code returned}, {@code template} and {@code selfcheck} write the workbooks that
 * go to the units.
 */
@NullMarked
package org.nianbao.workbook;

import org.jspecify.annotations.NullMarked;
