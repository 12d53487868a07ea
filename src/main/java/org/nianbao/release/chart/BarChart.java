package org.nianbao.release.chart;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Bars side by side. A cell without a number is a gap.
 *
 * @param description what it shows, in words, for those who do not see it
 * @param categories the cells that say what stands side by side
 * @param measure what the bars are measured in
 */
public record BarChart(String title, String description, Cells categories, String measure, List<Series> series) {

    public BarChart {
        series = List.copyOf(series);
        if (series.size() > Fill.values().length) {
            throw new IllegalArgumentException("%s: %d series cannot be told apart".formatted(title, series.size()));
        }
    }

    /**
     * Cells of a sheet, one below or beside the other.
     *
     * @param heading what they are
     */
    public record Cells(String heading, String sheet, CellRangeAddress range) {}

    /**
     * Bars that look alike.
     *
     * @param name the only cell that says what they are
     */
    public record Series(Cells name, Cells values) {}
}
