/**
 * The township release that goes to the county statistics office (汇总上报).
 *
 * <p>In: the reporting status of the units and the values of the indicators. Out: a
 * {@link org.nianbao.release.Release}, and the finality of each figure. The rooms follow the way of a release:
 * {@code balance} makes the figures add up, {@code revision} compares them with what was handed in before,
 * {@code sheet} lays them out, {@code print} and {@code chart} draw the sheets, {@code proof} seals them, {@code twin}
 * writes the same numbers for programs, {@code issue} puts the files in place, {@code verification} examines a file
 * that comes back, and {@code county} does all this for the townships of a county.
 */
@NullMarked
package org.nianbao.release;

import org.jspecify.annotations.NullMarked;
