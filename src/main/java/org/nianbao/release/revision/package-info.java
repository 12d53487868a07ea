/**
 * How a release differs from the one that was handed in before (修订), and why.
 *
 * <p>In: what the earlier release stated, and a {@link org.nianbao.release.Release}. Out: the changed figures, each with
 * its causes.
 */
@NullMarked
package org.nianbao.release.revision;

import org.jspecify.annotations.NullMarked;
