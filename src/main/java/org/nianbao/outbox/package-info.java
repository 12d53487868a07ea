/**
 * How files are put out, for others to open.
 *
 * <p>In: bytes. Out: a file that is there whole or not at all, and the same to the last byte whenever it says the same.
 */
@NullMarked
package org.nianbao.outbox;

import org.jspecify.annotations.NullMarked;
