package org.nianbao.release.proof;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.submission.CellAddress;

/**
 * The codes of what the cells of a sheet say, empty where they say nothing.
 *
 * @param rows one for each row; where its numbers are told to fewer than {@link CellText#PLACES} places, with a point and
 *     how many: {@code 7K3M.1}
 * @param columns one for each column
 * @param formulas one for each column whose cells are computed; if by several formulas, with {@value #BETWEEN} between
 */
record SheetCodes(String sheet, List<String> rows, List<String> columns, List<String> formulas) {

    private static final String BETWEEN = "/";
    private static final String ONE = "[" + CheckCode.CHARACTERS + "]{4}";
    private static final Pattern ROW = Pattern.compile(ONE + "(?:\\.([0-9]))?");

    SheetCodes {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        formulas = List.copyOf(formulas);
    }

    /** What a cell says, in a row that tells its numbers to so many places. */
    private record Said(int row, int column, String text, String formula, int places) {

        static Said of(Cell cell, int places) {
            return new Said(
                    cell.getRowIndex(),
                    cell.getColumnIndex(),
                    CellText.of(cell, places),
                    CellText.isFormula(cell) ? formulaCode(cell) : "",
                    places);
        }
    }

    /** The codes of all sheets of a workbook but that of the codes. */
    static List<SheetCodes> ofAll(Workbook workbook, ToIntFunction<Row> places) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .filter(sheet -> !sheet.getSheetName().equals(CheckSheet.NAME))
                .map(sheet -> of(sheet, places))
                .toList();
    }

    /** The codes of a sheet of which it is known to how many places each row tells its numbers. */
    static SheetCodes of(Sheet sheet, ToIntFunction<Row> places) {
        var name = sheet.getSheetName();
        var all = StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> said(row, places.applyAsInt(row)))
                .toList();
        Predicate<Said> saysAnything = said -> !said.text().isEmpty();
        return new SheetCodes(
                name,
                strips(all, saysAnything, Said::row, row -> coded(name, Kind.ROW, row) + suffix(row.get(0))),
                strips(all, saysAnything, Said::column, column -> coded(name, Kind.COLUMN, column)),
                strips(all, said -> !said.formula().isEmpty(), Said::column, SheetCodes::formulas));
    }

    private static Stream<Said> said(Row row, int places) {
        return StreamSupport.stream(row.spliterator(), false).map(cell -> Said.of(cell, places));
    }

    private static List<String> strips(
            List<Said> all, Predicate<Said> which, Function<Said, Integer> index, Function<List<Said>, String> code) {
        var strips = all.stream().filter(which).collect(groupingBy(index, TreeMap::new, toList()));
        return IntStream.range(0, strips.isEmpty() ? 0 : strips.lastKey() + 1)
                .mapToObj(strips::get)
                .map(strip -> strip == null ? "" : code.apply(strip))
                .toList();
    }

    private static String coded(String sheet, Kind kind, List<Said> strip) {
        var text = strip.stream()
                .map(said -> CellAddress.letters(said.column()) + (said.row() + 1) + "\t" + said.text())
                .collect(joining("\n"));
        return CheckCode.brief(sheet + "\t" + kind.chinese() + "\n" + text);
    }

    private static String suffix(Said said) {
        return said.places() == CellText.PLACES ? "" : "." + said.places();
    }

    private static String formulas(List<Said> column) {
        return column.stream().map(Said::formula).distinct().sorted().collect(joining(BETWEEN));
    }

    /** The code of how a cell is computed; the same for all cells of a column that are computed alike. */
    static String formulaCode(Cell cell) {
        return CheckCode.brief(CellText.pattern(cell));
    }

    /** Whether a cell is computed in one of the ways that a code of its column allows. */
    static boolean isAmong(String formulaCode, String codeOfColumn) {
        return List.of(codeOfColumn.split(BETWEEN)).contains(formulaCode);
    }

    /** Whether a text is the code of a column that is computed. */
    static boolean isOfFormulas(String text) {
        return text.matches(ONE + "(" + BETWEEN + ONE + ")*");
    }

    /** To how many places a row tells its numbers, as its code says; empty if that is no code. */
    static OptionalInt places(String codeOfRow) {
        var matcher = ROW.matcher(codeOfRow);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(matcher.group(1) == null ? CellText.PLACES : Integer.parseInt(matcher.group(1)));
    }

    /** The codes of a kind, by row or column. */
    List<String> of(Kind kind) {
        return switch (kind) {
            case ROW -> rows;
            case COLUMN -> columns;
            case FORMULA -> formulas;
        };
    }
}
