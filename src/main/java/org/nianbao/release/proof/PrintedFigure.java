package org.nianbao.release.proof;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * One of the figures of a release: a cell in a row that is named by a code and a column that is a figure's.
 *
 * <p>As in all statistical forms, the columns whose ordinal is a number are figures, and 甲, 乙 … say what the rows are;
 * the one of these whose heading ends with {@value #CODE} names them.
 *
 * @param code of the row: {@code DJ01}
 * @param heading of the column: {@code 本年}, {@code 金星嘎查}
 */
public record PrintedFigure(Cell cell, String code, String heading) {

    private static final String FIRST_ORDINAL = "甲";
    private static final String CODE = "代码";

    /** The rows that say what the columns of a table are. */
    private record Head(Row headings, Row ordinals) {

        static Stream<Head> of(Sheet sheet) {
            return rows(sheet)
                    .filter(row -> row.getRowNum() > 0 && CellText.at(row, 0).equals(FIRST_ORDINAL))
                    .limit(1)
                    .map(ordinals -> new Head(sheet.getRow(ordinals.getRowNum() - 1), ordinals));
        }

        Stream<PrintedFigure> figures() {
            var headed = headed();
            return columns()
                    .filter(column -> CellText.at(headings, column).endsWith(CODE))
                    .limit(1)
                    .flatMap(code -> rows(ordinals.getSheet())
                            .filter(row -> row.getRowNum() > ordinals.getRowNum())
                            .flatMap(row -> figures(row, CellText.at(row, code), headed)));
        }

        /** The columns of figures, and what stands above them. */
        private SortedMap<Integer, String> headed() {
            var headed = new TreeMap<Integer, String>();
            columns()
                    .filter(column -> CellText.at(ordinals, column).matches("[0-9]+"))
                    .forEach(column -> headed.put(column, CellText.at(headings, column)));
            return headed;
        }

        private static Stream<PrintedFigure> figures(Row row, String code, SortedMap<Integer, String> headed) {
            return headed.entrySet().stream()
                    .flatMap(column -> Stream.ofNullable(row.getCell(column.getKey()))
                            .filter(cell -> !CellText.of(cell).isEmpty())
                            .map(cell -> new PrintedFigure(cell, code, column.getValue())));
        }

        private Stream<Integer> columns() {
            return IntStream.range(0, ordinals.getLastCellNum()).boxed();
        }
    }

    /** All figures of a workbook, sheet by sheet, row by row. */
    public static List<PrintedFigure> of(Workbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(Head::of)
                .flatMap(Head::figures)
                .toList();
    }

    private static Stream<Row> rows(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false);
    }

    /** Returns the code of all figures (校验码), made from their values and headings, not from their places. */
    static String codeOf(List<PrintedFigure> figures, ToIntFunction<Row> places) {
        var known = new IdentityHashMap<Row, Integer>();
        return CheckCode.full(figures.stream()
                .map(figure -> figure.told(known.computeIfAbsent(figure.cell().getRow(), places::applyAsInt)))
                .sorted()
                .collect(joining("\n")));
    }

    private String told(int places) {
        return String.join("\t", sheet(), code, heading, CellText.of(cell).told(places));
    }

    /** The number, if it is one. */
    public Optional<BigDecimal> number() {
        return CellText.type(cell) == CellType.NUMERIC
                ? Optional.of(CellText.exact(cell.getNumericCellValue()).stripTrailingZeros())
                : Optional.empty();
    }

    /** Whether its row has a text like that. */
    public boolean isBeside(Predicate<String> text) {
        return StreamSupport.stream(cell.getRow().spliterator(), false)
                .anyMatch(other -> CellText.type(other) == CellType.STRING && text.test(other.getStringCellValue()));
    }

    /** Returns the places after the point with which it is printed, if it is a number. */
    public int printedPlaces() {
        return CellText.printedPlaces(cell);
    }

    /** Returns its text: a number, a wording or a sign. */
    public String text() {
        return CellText.of(cell).told(CellText.PLACES);
    }

    /** {@code 综合指标!E5}. */
    public String place() {
        return sheet() + "!" + cell.getAddress();
    }

    public String sheet() {
        return cell.getSheet().getSheetName();
    }
}
