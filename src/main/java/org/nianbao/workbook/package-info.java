/**
 * Workbook files: bytes in, cells out.
 *
 * <p>In: a file that a unit sent, whatever its name claims it to be. Out: its sheets with their cells, or the reason
 * why it cannot be read. The only package that knows POI; nothing of POI leaves it.
 */
@NullMarked
package org.nianbao.workbook;

import org.jspecify.annotations.NullMarked;
