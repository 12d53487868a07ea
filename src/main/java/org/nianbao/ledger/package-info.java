/**
 * What is kept: the submissions that came, the rows that count, the findings, the explanations, what was set aside,
 * the figures and the releases. All SQL is here.
 *
 * <p>In: screenings and figures. Out: how the units stand, and the rows of the submissions that count. Personal columns
 * never get here in the clear; the rows of a submission that does not count are not kept, for its file is in the archive.
 */
@NullMarked
package org.nianbao.ledger;

import org.jspecify.annotations.NullMarked;
