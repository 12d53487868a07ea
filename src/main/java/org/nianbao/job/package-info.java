/**
 * The Spring Batch job: the steps of a submission in their order, and nothing else.
 *
 * <p>In: an inbox. Out: the ledger and the release. {@code nightly} takes in what is new of all units; {@code village}
 * is the same job for one unit. The job and its steps exist once ({@code NightlyJob}), as do the {@link
 * org.nianbao.job.SharedServices}. What they work with is created for each execution: the {@link
 * org.nianbao.job.TownshipContext} of the township and year that the parameters name.
 */
@NullMarked
package org.nianbao.job;

import org.jspecify.annotations.NullMarked;
