package org.nianbao.workbook.reading;

import org.jspecify.annotations.Nullable;
import org.nianbao.scheme.Form;

/**
 * A form, the sheet that it is on, and whose it is.
 *
 * @param unitCode the division code of the unit; null if it is not known
 */
record FormSheet(Form form, Grid grid, @Nullable String unitCode) {}
