/**
 * The samples under {@code input-samples/}: made-up workbooks of a whole township, as clerks send them.
 *
 * <p>In: a fixed seed. Out: fifteen sound workbooks whose rows add up to the published figures of 2023, and a folder of
 * faulty ones with one fault each. Knows the forms from a transcription of its own ({@link org.nianbao.samples.Forms}),
 * not from the product's scheme, so that each can show the other wrong.
 *
 * <p>Nobody in these files exists: the region of every identity number is unassigned, and names are drawn from parts.
 */
@NullMarked
package org.nianbao.samples;

import org.jspecify.annotations.NullMarked;
