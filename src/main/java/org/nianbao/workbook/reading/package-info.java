/**
 * From cells to forms: finds the forms of the scheme on the sheets of a workbook and reads their values.
 *
 * <p>In: a workbook as {@link org.nianbao.workbook.cell.Opened}. Out: a {@link org.nianbao.submission.Reading}, the
 * typed values and a finding for everything that could not be read, each at its cell. Columns are found by their
 * headings, not by their position. The notation of a value is normalised (width, blanks, the way a date is written) and
 * the change is reported; its content is never changed.
 */
@NullMarked
package org.nianbao.workbook.reading;

import org.jspecify.annotations.NullMarked;
