/**
 * The verification of a release from its file alone.
 *
 * <p>In: a workbook that was issued, or is about to be. Out: the cells that differ from what was issued, and the figures
 * that do not agree with each other.
 */
@NullMarked
package org.nianbao.release.verification;

import org.jspecify.annotations.NullMarked;
