package org.nianbao;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * A workbook as lines {@code Sheet!A1 = text}, cell by cell; empty cells are left out. A number is followed by its format
 * where it has one, and a formula by its cached result: {@code 综合指标!G9 = =E9-F9 → -2 [#,##0]}.
 */
public record WorkbookText(List<String> lines) {

    public static WorkbookText of(Path file) throws IOException {
        try (var workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            return new WorkbookText(all(workbook).flatMap(WorkbookText::linesOf).toList());
        }
    }

    private static Stream<String> linesOf(Sheet sheet) {
        return all(sheet).flatMap(WorkbookText::all).flatMap(WorkbookText::lineOf);
    }

    private static Stream<String> lineOf(Cell cell) {
        var text = text(cell);
        return text.isEmpty()
                ? Stream.empty()
                : Stream.of(cell.getSheet().getSheetName() + "!" + cell.getAddress() + " = " + text);
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? "=" + cell.getCellFormula() + " → " + value(cell, cell.getCachedFormulaResultType())
                : value(cell, cell.getCellType());
    }

    private static String value(Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC ->
                number(cell.getNumericCellValue()) + format(cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getStringCellValue().replace("\n", "\\n");
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT);
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "";
        };
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String format(String format) {
        return format.equals("General") ? "" : " [" + format + "]";
    }

    private static <T> Stream<T> all(Iterable<T> items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    /** What a cell says, addressed as {@code 综合指标!E5}; empty if it says nothing. */
    public String at(String address) {
        return lines.stream()
                .filter(line -> line.startsWith(address + " = "))
                .map(line -> line.substring(address.length() + 3))
                .findFirst()
                .orElse("");
    }

    /** The first row of a sheet in which a cell says just this, its cells one after the other. */
    public String row(String sheet, String text) {
        var number = lines.stream()
                .filter(line -> line.matches("\\Q" + sheet + "\\E![A-Z]+[0-9]+ = \\Q" + text + "\\E"))
                .map(line -> line.replaceFirst(".*?![A-Z]+([0-9]+) = .*", "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet + " has no row with " + text));
        return lines.stream()
                .filter(line -> line.matches("\\Q" + sheet + "\\E![A-Z]+" + number + " = .*"))
                .map(line -> line.replaceFirst(".*? = ", ""))
                .collect(joining(" | "));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
