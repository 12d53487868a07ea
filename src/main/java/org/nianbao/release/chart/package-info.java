/**
 * Native charts over cells of a workbook, as Excel, WPS and LibreOffice open them.
 *
 * <p>In: a {@link org.nianbao.release.chart.BarChart}, which says what cells it is of. Out: a drawing that follows these
 * cells, the same to the last byte whenever they say the same.
 */
@NullMarked
package org.nianbao.release.chart;

import org.jspecify.annotations.NullMarked;
