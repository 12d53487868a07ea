/**
 * The issue of a release: its files, put in place together, each whole or not at all.
 *
 * <p>In: a {@link org.nianbao.release.Release}. Out: its workbook, the twin for programs and the description of the twin;
 * nothing if the draft does not pass its own verification.
 */
@NullMarked
package org.nianbao.release.issue;

import org.jspecify.annotations.NullMarked;
