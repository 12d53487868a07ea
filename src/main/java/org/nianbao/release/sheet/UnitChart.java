package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.Release;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.release.chart.BarChart;
import org.nianbao.release.chart.BarChart.Cells;
import org.nianbao.release.chart.BarChart.Series;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.scheme.Chart;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.ReportingStatus;

/** Charts in which the units stand side by side, over the cells of the sheet 分村明细. */
final class UnitChart {

    private final Release release;
    private final int firstRow;
    private final List<String> codes;

    UnitChart(Release release, PrintedSheet units) {
        this.release = release;
        firstRow = units.firstRow();
        codes = release.scheme().indicators().stream().map(Indicator::code).toList();
    }

    BarChart of(Chart chart, String title) {
        var headings = firstRow - 2;
        return new BarChart(
                title, description(chart, title), cells("填报单位", headings, chart), chart.unit(), series(chart));
    }

    private List<Series> series(Chart chart) {
        return chart.indicators().stream()
                .map(indicator -> {
                    var row = firstRow + codes.indexOf(indicator.code());
                    var name = new CellRangeAddress(row, row, UnitSheet.NAMES, UnitSheet.NAMES);
                    return new Series(new Cells("", UnitSheet.NAME, name), cells(indicator.name(), row, chart));
                })
                .toList();
    }

    /** The cells of a row from the first unit to the last that has to do with the chart. */
    private Cells cells(String heading, int row, Chart chart) {
        var standings = release.standings();
        var drawn = IntStream.range(0, standings.size())
                .filter(i -> isDrawn(standings.get(i), chart))
                .summaryStatistics();
        var range = new CellRangeAddress(row, row, UnitSheet.LEAD + drawn.getMin(), UnitSheet.LEAD + drawn.getMax());
        return new Cells(heading, UnitSheet.NAME, range);
    }

    private boolean isDrawn(ReportingStatus standing, Chart chart) {
        return chart.indicators().stream()
                .anyMatch(indicator -> Figures.isDrawnFrom(indicator, release.scheme(), standing.unit()));
    }

    /** Returns the units without a number in it, each with the reason or the indicator; empty if none. */
    String gaps(Chart chart) {
        return release.standings().stream()
                .filter(standing -> isDrawn(standing, chart))
                .flatMap(standing -> gaps(standing, chart))
                .collect(joining("、"));
    }

    private Stream<String> gaps(ReportingStatus standing, Chart chart) {
        if (standing.inFigures().isEmpty()) {
            return Stream.of(standing.withState());
        }
        return chart.indicators().stream()
                .filter(indicator ->
                        release.figures().unit(standing.unit(), indicator).isEmpty())
                .map(indicator -> standing.unit().name() + "的" + indicator.name());
    }

    private String description(Chart chart, String title) {
        var gaps = gaps(chart);
        return chart.indicators().stream()
                .map(this::extremes)
                .collect(joining(
                        "；", title + "，柱形图，单位：" + chart.unit() + "。", gaps.isEmpty() ? "。" : "。空缺：" + gaps + "。"));
    }

    private String extremes(Indicator indicator) {
        var breakdown = Breakdown.of(release, indicator);
        var units = release.standings().stream()
                .flatMap(standing -> breakdown.unit(standing.unit()).stream().map(value -> Map.entry(standing, value)))
                .toList();
        var byValue = Map.Entry.<ReportingStatus, BigDecimal>comparingByValue();
        return indicator.name()
                + told(indicator, "最多", units, byValue.reversed())
                + told(indicator, "，最少", units, byValue);
    }

    private static String told(
            Indicator indicator,
            String which,
            List<Map.Entry<ReportingStatus, BigDecimal>> units,
            Comparator<Map.Entry<ReportingStatus, BigDecimal>> order) {
        return units.stream()
                .min(order)
                .map(most -> which + "的是" + most.getKey().unit().name() + " "
                        + FigureCell.exactly(indicator, most.getValue()).text())
                .orElse("");
    }
}
