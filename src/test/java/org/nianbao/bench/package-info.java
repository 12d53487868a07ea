/**
 * Measurements ({@code make bench}), and the plain solutions that ours is held against.
 */
@NullMarked
package org.nianbao.bench;

import org.jspecify.annotations.NullMarked;
