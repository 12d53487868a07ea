/**
 * The review of a submission by the rules of the scheme.
 *
 * <p>In: a {@link org.nianbao.submission.Reading}. Out: a {@link org.nianbao.submission.Screening}, the verdict and all
 * findings in one pass. A pure function: nothing is stored, and several readings may be reviewed at once.
 */
@NullMarked
package org.nianbao.review;

import org.jspecify.annotations.NullMarked;
