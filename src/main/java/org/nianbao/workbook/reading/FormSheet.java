package org.nianbao.workbook.reading;

import org.nianbao.scheme.Form;

/**
 * A form, the sheet that it is on, and whose it is.
 *
 * @param unitCode the division code of the unit; empty if it is not known
 */
record FormSheet(Form form, Grid grid, String unitCode) {}
