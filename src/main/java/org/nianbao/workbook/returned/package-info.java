/**
 * What goes back to a unit: its own file with our marks in it, and a digest to paste into a chat.
 *
 * <p>In: the file as it was submitted, and a {@link org.nianbao.workbook.returned.Reply}. Out: a {@link
 * org.nianbao.workbook.returned.ReturnedFile}. Marks are a list of the findings as the first sheet, a note on each cell
 * concerned and a colour on it; nothing else is changed. A file that cannot be opened or marked without loss gets a
 * workbook of its own beside it, with the same list. A pure function; the same input gives the same bytes.
 */
@NullMarked
package org.nianbao.workbook.returned;

import org.jspecify.annotations.NullMarked;
