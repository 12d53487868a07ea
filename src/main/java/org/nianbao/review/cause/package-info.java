/**
 * From the findings of a submission to their causes: the cells that most likely are wrong, and what they should say.
 *
 * <p>In: a {@link org.nianbao.submission.Reading} and the rules of the scheme. Out: a
 * {@link org.nianbao.review.cause.LikelyCause} for each block of rules that fail together. The rules become edits of the
 * package {@code localization}; of what is not linear only the present truth is known, and nothing follows from it once one
 * of its cells may change.
 */
@NullMarked
package org.nianbao.review.cause;

import org.jspecify.annotations.NullMarked;
