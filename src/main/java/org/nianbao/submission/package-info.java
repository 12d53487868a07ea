/**
 * What a unit said and what became of it.
 *
 * <p>In: nothing; these are the values that the other packages hand to one another. Out: values that cannot be wrong in
 * form, because each checks itself when it is made.
 */
@NullMarked
package org.nianbao.submission;

import org.jspecify.annotations.NullMarked;
