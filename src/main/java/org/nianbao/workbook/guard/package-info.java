/**
 * The guards against files that are too large, damaged or hostile.
 *
 * <p>In: bytes, tags, counts of cells and characters, while a file is being read. Out: nothing, or a
 * {@link org.nianbao.workbook.guard.RefusedFileException} that ends the reading before memory or time runs out.
 */
@NullMarked
package org.nianbao.workbook.guard;

import org.jspecify.annotations.NullMarked;
