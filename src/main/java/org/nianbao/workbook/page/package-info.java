/**
 * A workbook as a page shows it: what each cell says and how it was read, with the findings at their cells.
 *
 * <p>In: a file, what it was reviewed by, and the findings about it. Out: a {@link
 * org.nianbao.workbook.page.WorkbookPage} of plain texts, bounded whatever the file, with persons masked unless the
 * reader may see them. How it looks, and that texts are escaped, is the business of whoever renders it.
 */
@NullMarked
package org.nianbao.workbook.page;

import org.jspecify.annotations.NullMarked;
