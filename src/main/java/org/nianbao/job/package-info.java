/**
 * The Spring Batch job: the stations of a submission in their order, and nothing else.
 *
 * <p>In: an inbox. Out: the ledger and the release. {@code nightly} takes in what is new of all units, {@code village} is
 * the same job with one unit named. The job and its steps are there once ({@code NightlyJob}), as are the {@link
 * org.nianbao.job.SharedServices}; what they work with is put together anew for each execution, at the {@link
 * org.nianbao.job.TownshipContext} of the township and year that its parameters name.
 */
@NullMarked
package org.nianbao.job;

import org.jspecify.annotations.NullMarked;
