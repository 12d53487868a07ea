package org.nianbao.release.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.nianbao.release.proof.ProofSheet.Coded;
import org.nianbao.release.proof.SheetTexts.UsedRange;

/**
 * The codes of the cells of a sheet; empty for blank rows and columns.
 *
 * @param rows one for each row; where it covers fewer than {@link CellText#PLACES} places, with a point and how many:
 *     {@code 7K3M.1}
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

    /** Makes the codes of a sheet, given the places of the numbers in each row. */
    static SheetCodes of(SheetTexts texts, ToIntFunction<Row> places) {
        var rows = new TreeMap<Integer, String>();
        var columns = new TreeMap<Integer, List<String>>();
        var formulas = new TreeMap<Integer, SortedSet<String>>();
        for (var line : texts.lines()) {
            var itsPlaces = places.applyAsInt(line.row());
            var strip = new ArrayList<String>();
            for (var said : line.cells()) {
                if (said.saysAnything()) {
                    var told = said.told(itsPlaces);
                    strip.add(told);
                    columns.computeIfAbsent(said.column(), column -> new ArrayList<>())
                            .add(told);
                }
                if (said.isComputed()) {
                    formulas.computeIfAbsent(said.column(), column -> new TreeSet<>())
                            .add(said.formula());
                }
            }
            if (!strip.isEmpty()) {
                rows.put(line.row().getRowNum(), coded(texts.sheet(), CodeKind.ROW, strip) + suffix(itsPlaces));
            }
        }
        return new SheetCodes(
                texts.sheet(),
                upToLast(rows, row -> row),
                upToLast(columns, column -> coded(texts.sheet(), CodeKind.COLUMN, column)),
                upToLast(formulas, column -> String.join(BETWEEN, column)));
    }

    private static <T> List<String> upToLast(SortedMap<Integer, T> strips, Function<T, String> code) {
        return IntStream.range(0, strips.isEmpty() ? 0 : strips.lastKey() + 1)
                .mapToObj(index ->
                        Optional.ofNullable(strips.get(index)).map(code).orElse(""))
                .toList();
    }

    private static String coded(String sheet, CodeKind kind, List<String> strip) {
        return CheckCode.brief(sheet + "\t" + kind.chinese() + "\n" + String.join("\n", strip));
    }

    private static String suffix(int places) {
        return places == CellText.PLACES ? "" : "." + places;
    }

    /** Returns the code of a cell's formula; the same for all cells of a column that are computed alike. */
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

    /** Returns the places of the numbers in a row by its code; empty if that is no code. */
    static OptionalInt places(String codeOfRow) {
        var matcher = ROW.matcher(codeOfRow);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(matcher.group(1) == null ? CellText.PLACES : Integer.parseInt(matcher.group(1)));
    }

    UsedRange extent() {
        return new UsedRange(sheet, rows.size(), columns.size(), formulas.size());
    }

    /** A code of the sheet; empty if there is none. */
    String code(Coded coded) {
        var codes = of(coded.kind());
        return coded.index() < codes.size() ? codes.get(coded.index()) : "";
    }

    /** The codes of a kind, by row or column. */
    List<String> of(CodeKind kind) {
        return switch (kind) {
            case ROW -> rows;
            case COLUMN -> columns;
            case FORMULA -> formulas;
        };
    }
}
