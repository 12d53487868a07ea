package org.nianbao.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.release.sheet.Content;
import org.nianbao.release.sheet.Sheet;
import org.nianbao.scheme.Indicator;

/** Reads a written release again and holds it against what was meant. */
final class Verification {

    private final Release release;

    private Verification(Release release) {
        this.release = release;
    }

    static Verification of(Release release) {
        return new Verification(release);
    }

    /**
     * Requires that the file has all sheets, every indicator with its value, and no cell in error.
     *
     * @throws IllegalStateException if it has not
     */
    void check(Path file) throws IOException {
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var workbook = new XSSFWorkbook(opened)) {
            checkSheets(workbook);
            checkIndicators(workbook.getSheet(IndicatorSheet.NAME));
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(Verification::checkSound)));
        } catch (OpenXML4JException e) {
            throw new IllegalStateException("the release cannot be read again", e);
        }
    }

    private void checkSheets(XSSFWorkbook workbook) {
        var meant = ReleaseWorkbook.sheets(release).stream().map(Sheet::name).toList();
        var there = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
        require(there.equals(meant), "the sheets are " + there);
    }

    private void checkIndicators(XSSFSheet sheet) {
        var headings = StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> texts(row).contains(IndicatorSheet.CODE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the indicators have no headings"));
        var code = texts(headings).indexOf(IndicatorSheet.CODE);
        var value = texts(headings).indexOf(IndicatorSheet.THIS_YEAR);
        for (var indicator : release.scheme().indicators()) {
            var row = StreamSupport.stream(sheet.spliterator(), false)
                    .filter(candidate -> says(candidate.getCell(code), indicator.code()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(indicator + " is missing"));
            checkValue(indicator, row.getCell(value));
        }
    }

    private void checkValue(Indicator indicator, Cell cell) {
        var meant = IndicatorSheet.thisYear(release, indicator);
        require(agrees(cell, meant), "%s is %s, but should be %s".formatted(indicator, cell, meant.text()));
    }

    private static boolean agrees(Cell cell, Content meant) {
        return meant.number() == null
                ? says(cell, meant.text())
                : cell.getCellType() == CellType.NUMERIC
                        && cell.getNumericCellValue() == meant.number().doubleValue();
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "")
                .toList();
    }

    private static boolean says(Cell cell, String text) {
        return cell != null
                && cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(text);
    }

    private static void checkSound(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        require(type != CellType.ERROR, "cell %s is in error".formatted(cell.getAddress()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("the release does not say what it should: " + otherwise);
        }
    }
}
