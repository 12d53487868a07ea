/**
 * Sample workbooks changed at random, and what may be found in them then.
 *
 * <p>In: the committed samples. Out: for each mutation what was found where nothing changed, or not found where something
 * did.
 */
@NullMarked
package org.nianbao.mutation;

import org.jspecify.annotations.NullMarked;
