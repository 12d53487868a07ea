package org.nianbao.release.chart;

import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws charts on a sheet, across its first columns. */
public final class ChartPrinter {

    /** How many rows of {@link #ROW_HEIGHT} a chart is high. */
    public static final int ROWS = 18;

    /** The height of a row, in points. */
    public static final float ROW_HEIGHT = 15;

    /** The most bars whose numbers do not overlap. */
    private static final int MOST_SERIES_WITH_NUMBERS = 2;

    private static final int GAP_BETWEEN_CATEGORIES = 60;

    /** The size of a font, in hundredths of a point. */
    private static final int SIZE_OF_TEXT = 900;

    /** The colour of the lines behind the bars. */
    private static final XDDFColor GRID = XDDFColor.from(PresetColor.LIGHT_GRAY);

    private static final QName LANGUAGE = new QName("lang");

    private static final String TYPEFACE = "宋体";

    private final XSSFSheet sheet;
    private final int columns;
    private final Workbook drawn;

    /**
     * A printer that fills so many columns of a sheet.
     *
     * @param drawn where the cells are that the charts are of
     */
    public ChartPrinter(XSSFSheet sheet, int columns, Workbook drawn) {
        this.sheet = sheet;
        this.columns = columns;
        this.drawn = drawn;
    }

    /** Draws a chart from a row on, over cells that are all filled in. */
    public void print(BarChart plan, int top) {
        var drawing = sheet.createDrawingPatriarch();
        var chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 0, top, columns, top + ROWS));
        chart.setTitleText(plan.title());
        chart.setTitleOverlay(false);
        chart.displayBlanksAs(DisplayBlanks.GAP);
        chart.setPlotOnlyVisibleCells(false);
        describe(chart, plan);
        write(chart);
        plot(chart, plan);
        if (plan.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        tellLanguage(chart);
    }

    /** POI takes the language of titles from the machine, and the same chart would be other bytes elsewhere. */
    private static void tellLanguage(XSSFChart chart) {
        try (var cursor = chart.getCTChartSpace().newCursor()) {
            while (cursor.hasNextToken()) {
                if (cursor.toNextToken().isStart() && cursor.getAttributeText(LANGUAGE) != null) {
                    cursor.setAttributeText(LANGUAGE, "zh-CN");
                }
            }
        }
    }

    private static void describe(XSSFChart chart, BarChart plan) {
        var properties = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setName(plan.title());
        properties.setDescr(plan.description());
    }

    private static void write(XSSFChart chart) {
        var text = chart.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        var run = text.addNewP().addNewPPr().addNewDefRPr();
        run.setSz(SIZE_OF_TEXT);
        run.addNewLatin().setTypeface(TYPEFACE);
        run.addNewEa().setTypeface(TYPEFACE);
    }

    private void plot(XSSFChart chart, BarChart plan) {
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        across.setTitle(plan.categories().heading());
        var upwards = chart.createValueAxis(AxisPosition.LEFT);
        upwards.setTitle(plan.measure());
        fromZero(upwards);
        var bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, upwards);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        bars.setGapWidth(GAP_BETWEEN_CATEGORIES);
        bars.setVaryColors(false);
        plan.series().forEach(series -> add(series, plan, bars));
        chart.plot(bars);
    }

    /** Bars that are cut off at the foot would not compare. */
    private static void fromZero(XDDFValueAxis axis) {
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        axis.setMinimum(0);
        axis.setNumberFormat("#,##0");
        axis.getOrAddMajorGridProperties().setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(GRID)));
    }

    private void add(BarChart.Series series, BarChart plan, XDDFBarChartData bars) {
        var fill = Fill.values()[bars.getSeriesCount()];
        var added = (XDDFBarChartData.Series) bars.addSeries(
                new ChartedCells(drawn, plan.categories()).texts(), new ChartedCells(drawn, series.values()).numbers());
        new ChartedCells(drawn, series.name()).name(added);
        added.setInvertIfNegative(false);
        fill.into(added.getCTBarSer().addNewSpPr());
        added.setLineProperties(new XDDFLineProperties(new XDDFSolidFillProperties(fill.colour())));
        if (plan.series().size() <= MOST_SERIES_WITH_NUMBERS) {
            showNumbers(added);
        }
    }

    private static void showNumbers(XDDFBarChartData.Series series) {
        var labels = series.getCTBarSer().addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
