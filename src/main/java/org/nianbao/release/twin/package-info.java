/**
 * The tidy twin of a release: the same numbers for programs, one observation a line.
 *
 * <p>In: {@link org.nianbao.release.twin.Observation}s. Out: a CSV file (RFC 4180, UTF-8 with a byte order mark, so that
 * spreadsheets read it too) and its description after the W3C's CSV on the Web.
 */
@NullMarked
package org.nianbao.release.twin;

import org.jspecify.annotations.NullMarked;
