/**
 * The mess that clerks' workbooks are in: a corpus of small workbooks, each with one trait of dirt, and what must come of it.
 *
 * <p>In: a sound workbook of {@link org.nianbao.fixtures.VillageWorkbook}, and what is done to it. Out: every difference
 * between what is read of the dirty workbook and of the sound one, and every finding, held against what the trait expects;
 * the words of the findings are on file under {@code golden/dirt}. No difference is silent, and no cell is.
 */
@NullMarked
package org.nianbao.dirt;

import org.jspecify.annotations.NullMarked;
