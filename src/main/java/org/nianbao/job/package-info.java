/**
 * The Spring Batch job: the stations of a submission in their order, and nothing else.
 *
 * <p>In: an inbox. Out: the ledger and the release. {@code nightly} takes in what is new of all units, {@code village} is
 * the same job with one unit named. The job and all it works with are put together anew for each township, at its {@link
 * org.nianbao.job.Desk}; what is there once for all of them are the {@link org.nianbao.job.Facilities}.
 */
@NullMarked
package org.nianbao.job;

import org.jspecify.annotations.NullMarked;
