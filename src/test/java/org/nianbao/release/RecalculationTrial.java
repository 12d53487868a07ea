package org.nianbao.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.nianbao.fixtures.LibreOffice;

/**
 * Takes the results of all formulas out of a release, lets LibreOffice calculate them anew, and holds them against ours:
 * {@code make recalculate}. Needs {@code soffice} on the path. The argument is the release.
 */
public final class RecalculationTrial {

    private static final double NEAR = 1e-9;

    private RecalculationTrial() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("recalculation");
        var bare = folder.resolve("release.xlsx");
        var ours = results(Path.of(arguments[0]));
        removeResults(Path.of(arguments[0]), bare);
        var calculated = new LibreOffice(folder).calculate(List.of(bare));
        var theirs = results(calculated.resolve("release.xlsx"));
        var differences = ours.keySet().stream()
                .filter(place -> !agree(ours.get(place), theirs.get(place)))
                .toList();
        differences.forEach(
                place -> System.out.println(place + ": " + ours.get(place) + ", LibreOffice " + theirs.get(place)));
        System.out.printf(Locale.ROOT, "%d formulas, %d differences%n", ours.size(), differences.size());
        System.exit(differences.isEmpty() && !ours.isEmpty() ? 0 : 1);
    }

    private static boolean agree(@Nullable Object our, @Nullable Object their) {
        return our instanceof Double one && their instanceof Double other
                ? Math.abs(one - other) <= NEAR * Math.max(1, Math.abs(one))
                : Objects.equals(our, their);
    }

    private static Collection<Cell> formulas(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .toList();
    }

    /** What the formulas of a workbook gave when it was saved, by their places. */
    private static Map<String, Object> results(Path file) throws IOException {
        var results = new LinkedHashMap<String, Object>();
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            for (var cell : formulas(workbook)) {
                results.put(cell.getSheet().getSheetName() + "!" + cell.getAddress(), result(cell));
            }
        }
        return results;
    }

    private static Object result(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC -> (Object) cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "";
        };
    }

    private static void removeResults(Path file, Path bare) throws IOException {
        try (var in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in);
                var out = Files.newOutputStream(bare)) {
            for (var cell : formulas(workbook)) {
                cell.setCellFormula(cell.getCellFormula());
            }
            workbook.write(out);
        }
    }
}
