package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.release.Release;
import org.nianbao.release.chart.BarChart;
import org.nianbao.release.chart.BarChart.Cells;
import org.nianbao.release.chart.BarChart.Series;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Chart;
import org.nianbao.scheme.Indicator;

/**
 * A chart in which this year stands beside the last, over rows of the sheet 图表 that follow the sheet 综合指标.
 *
 * @param headings the row with the headings of the table, counted from 0
 * @param firstRow the first row of the chart
 */
record YearChart(Release release, Chart chart, int headings, int firstRow) {

    /** Looks the code in column A of the row up in column B of the sheet 综合指标. */
    private static final String LOOKED_UP = "INDEX('%s'!$%s:$%s,MATCH($A%s,'%s'!$B:$B,0))";

    /** The column of this year; the last stands beside it. */
    private static final int FIRST_YEAR = 3;

    BarChart of(String title) {
        return new BarChart(
                title,
                description(title),
                column("指标", 1),
                chart.unit(),
                List.of(
                        series(IndicatorSheet.THIS_YEAR, FIRST_YEAR),
                        series(IndicatorSheet.LAST_YEAR, FIRST_YEAR + 1)));
    }

    private Series series(String year, int column) {
        var name = new CellRangeAddress(headings, headings, column, column);
        return new Series(new Cells("", ChartSheet.NAME, name), column(year, column));
    }

    private Cells column(String heading, int column) {
        var last = firstRow + chart.indicators().size() - 1;
        return new Cells(heading, ChartSheet.NAME, new CellRangeAddress(firstRow, last, column, column));
    }

    /** The row of an indicator. */
    static PrintedTable.PrintedRow row(Release release, Indicator indicator) {
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.mark(indicator.code()),
                PrintedCell.text(indicator.name()),
                PrintedCell.mark(indicator.unit()),
                IndicatorSheet.thisYear(release, indicator).by(from("E")),
                IndicatorSheet.lastYear(release, indicator).by(from("F"))));
    }

    private static String from(String column) {
        return LOOKED_UP.formatted(IndicatorSheet.NAME, column, column, PrintedCell.ROW, IndicatorSheet.NAME);
    }

    /** Returns what has no number; empty if nothing. */
    static String gaps(Release release, Chart chart) {
        return chart.indicators().stream()
                .flatMap(indicator -> gaps(release, indicator))
                .collect(joining("、"));
    }

    private static Stream<String> gaps(Release release, Indicator indicator) {
        var now = IndicatorSheet.thisYear(release, indicator).number() == null
                ? Stream.of(indicator.name() + "的本年数")
                : Stream.<String>empty();
        var last =
                release.lastYear(indicator).isEmpty() ? Stream.of(indicator.name() + "的上年数") : Stream.<String>empty();
        return Stream.concat(now, last);
    }

    private String description(String title) {
        return chart.indicators().stream()
                .map(this::bothYears)
                .collect(joining("；", title + "，柱形图，单位：" + chart.unit() + "。", "。"));
    }

    private String bothYears(Indicator indicator) {
        return "%s本年 %s，上年 %s"
                .formatted(
                        indicator.name(),
                        IndicatorSheet.thisYear(release, indicator).text(),
                        IndicatorSheet.lastYear(release, indicator).text());
    }
}
