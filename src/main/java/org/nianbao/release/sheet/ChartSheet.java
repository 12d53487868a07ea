package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.release.Release;
import org.nianbao.release.chart.BarChart;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Chart;
import org.nianbao.scheme.Indicator;

/** The sheet 图表: the charts of the scheme, what they show, and what is missing in them. */
final class ChartSheet {

    static final String NAME = "图表";

    private static final List<ColumnHeading> CHARTS = List.of(
            new ColumnHeading("图号", 8).atLeast(8),
            new ColumnHeading("图名", 36).atLeast(36),
            new ColumnHeading("计量单位", 10).atLeast(10),
            new ColumnHeading("空缺", 46).atLeast(46),
            new ColumnHeading("数据", 26).atLeast(26));

    private static final List<ColumnHeading> YEARS = List.of(
            new ColumnHeading("代码", 8),
            new ColumnHeading("指标名称", 36),
            new ColumnHeading("计量单位", 10),
            new ColumnHeading(IndicatorSheet.THIS_YEAR, 46),
            new ColumnHeading(IndicatorSheet.LAST_YEAR, 26));

    private static final List<PrintedCell> LINES = List.of(PrintedCell.line(
            "图随“%s”和“%s”的数变动；没有数的单位在图中空缺。各序列的图案不同，黑白打印也能分辨。".formatted(UnitSheet.NAME, IndicatorSheet.NAME)));

    private final Release release;
    private final List<Chart> charts;
    private final UnitChart byUnits;

    private ChartSheet(Release release, PrintedSheet units) {
        this.release = release;
        charts = release.scheme().charts();
        byUnits = new UnitChart(release, units);
    }

    /**
     * The sheet of a release; none if its scheme has no charts.
     *
     * @param units the sheet 分村明细, whose cells are drawn
     */
    static Optional<PrintedSheet> of(Release release, PrintedSheet units) {
        return release.scheme().charts().isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartSheet(release, units).plan());
    }

    private PrintedSheet plan() {
        var tables = new ArrayList<>(List.of(catalogue()));
        if (!compared().isEmpty()) {
            tables.add(years());
        }
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                LINES,
                tables,
                List.of(),
                drawn(),
                new PrintedSheet.PaperSetup(true, 0, false));
    }

    private PrintedTable catalogue() {
        var rows = IntStream.range(0, charts.size()).mapToObj(this::entry).toList();
        return new PrintedTable("一、图的目录", CHARTS, rows, false);
    }

    private PrintedTable.PrintedRow entry(int number) {
        var chart = charts.get(number);
        var source = chart.by() == Chart.By.UNITS ? UnitSheet.NAME : IndicatorSheet.NAME;
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.mark(numbered(number)),
                PrintedCell.text(chart.title()),
                PrintedCell.mark(chart.unit()),
                PrintedCell.text(gaps(chart)),
                PrintedCell.text(chart.indicators().stream()
                                .map(Indicator::code)
                                .collect(joining("、", source + "：", "")))
                        .leadingTo(PrintedCell.place(source, 0))));
    }

    private static String numbered(int number) {
        return "图" + (number + 1);
    }

    private String gaps(Chart chart) {
        var gaps = chart.by() == Chart.By.UNITS ? byUnits.gaps(chart) : YearChart.gaps(release, chart);
        return gaps.isEmpty() ? "无" : gaps;
    }

    /** Returns the indicators whose two years are compared, in the order of the charts. */
    private List<Indicator> compared() {
        return charts.stream()
                .filter(chart -> chart.by() == Chart.By.YEARS)
                .flatMap(chart -> chart.indicators().stream())
                .toList();
    }

    private PrintedTable years() {
        return new PrintedTable(
                "二、本年与上年",
                YEARS,
                compared().stream()
                        .map(indicator -> YearChart.row(release, indicator))
                        .toList(),
                false);
    }

    private List<BarChart> drawn() {
        var drawn = new ArrayList<BarChart>();
        var first = firstRowOfYears();
        var row = first;
        for (var chart : charts) {
            var title = numbered(drawn.size()) + "　" + chart.title();
            if (chart.by() == Chart.By.UNITS) {
                drawn.add(byUnits.of(chart, title));
            } else {
                drawn.add(new YearChart(release, chart, first - 1, row).of(title));
                row += chart.indicators().size();
            }
        }
        return drawn;
    }

    /** The row in which those of the table of the years begin, counted from 0: below a gap, a caption and headings. */
    private int firstRowOfYears() {
        var first = new PrintedSheet(
                        NAME, "", LINES, List.of(catalogue()), List.of(), new PrintedSheet.PaperSetup(true, 0, false))
                .firstRow();
        return first + charts.size() + 3;
    }
}
