/**
 * Submissions of units, and their verdicts.
 *
 * <p>In: nothing; these are the values that the other packages exchange. Out: values that cannot be invalid, because
 * each checks itself when it is created.
 */
@NullMarked
package org.nianbao.submission;

import org.jspecify.annotations.NullMarked;
