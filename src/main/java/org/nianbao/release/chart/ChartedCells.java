package org.nianbao.release.chart;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.nianbao.release.chart.BarChart.Cells;

/**
 * Cells that a chart draws, and what they say, which programs show until they have calculated it anew. POI itself would
 * look for it where rows are that were read from a file.
 */
record ChartedCells(Workbook workbook, Cells place) {

    XDDFCategoryDataSource texts() {
        var texts = cells().map(cell -> cell.map(Cell::getStringCellValue).orElse(null));
        return XDDFDataSourcesFactory.fromArray(
                texts.toArray(String[]::new), reference(), place.range().getFirstColumn());
    }

    /** The numbers, with gaps where there are none. */
    XDDFNumericalDataSource<Double> numbers() {
        var numbers = cells().map(cell -> cell.filter(ChartedCells::isNumber)
                .map(Cell::getNumericCellValue)
                .orElse(null));
        return XDDFDataSourcesFactory.fromArray(
                numbers.toArray(Double[]::new), reference(), place.range().getFirstColumn());
    }

    /** Names a series with what the only cell says. */
    void name(XDDFChartData.Series series) {
        var row = place.range().getFirstRow();
        var column = place.range().getFirstColumn();
        var text = workbook.getSheet(place.sheet()).getRow(row).getCell(column).getStringCellValue();
        series.setTitle(text, new CellReference(place.sheet(), row, column, true, true));
    }

    private static boolean isNumber(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC;
    }

    private Stream<Optional<Cell>> cells() {
        var sheet = workbook.getSheet(place.sheet());
        return StreamSupport.stream(place.range().spliterator(), false)
                .map(address -> Optional.ofNullable(sheet.getRow(address.getRow()))
                        .map(row -> row.getCell(address.getColumn())));
    }

    private String reference() {
        return place.range().formatAsString(place.sheet(), true);
    }
}
