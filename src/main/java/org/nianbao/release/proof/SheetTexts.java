package org.nianbao.release.proof;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.submission.CellAddress;

/** The content of the cells of a sheet, with all places of their numbers. */
record SheetTexts(String sheet, List<Line> lines) {

    SheetTexts {
        lines = List.copyOf(lines);
    }

    /** The content of the cells of a row. */
    record Line(Row row, List<TextCell> cells) {

        private static Line of(Row row) {
            var cells = StreamSupport.stream(row.spliterator(), false).map(TextCell::of);
            return new Line(row, cells.toList());
        }
    }

    /**
     * The content of a cell.
     *
     * @param formula the code of how it is computed, or empty
     */
    record TextCell(int row, int column, CellText text, String formula) {

        private static TextCell of(Cell cell) {
            var formula = CellText.isFormula(cell) ? SheetCodes.formulaCode(cell) : "";
            return new TextCell(cell.getRowIndex(), cell.getColumnIndex(), CellText.of(cell), formula);
        }

        boolean saysAnything() {
            return !text.isEmpty();
        }

        boolean isComputed() {
            return !formula.isEmpty();
        }

        /** Returns its address and content, with so many places if it is a number. */
        String told(int places) {
            return CellAddress.letters(column) + (row + 1) + "\t" + text.told(places);
        }
    }

    /** The extent of a sheet, in numbers of codes. */
    record UsedRange(String sheet, int rows, int columns, int formulas) {

        int of(CodeKind kind) {
            return switch (kind) {
                case ROW -> rows;
                case COLUMN -> columns;
                case FORMULA -> formulas;
            };
        }
    }

    /** Returns the content of all sheets of a workbook but that of the codes. */
    static List<SheetTexts> ofAll(Workbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .filter(sheet -> !sheet.getSheetName().equals(ProofSheet.NAME))
                .map(SheetTexts::of)
                .toList();
    }

    private static SheetTexts of(Sheet sheet) {
        var lines = StreamSupport.stream(sheet.spliterator(), false).map(Line::of);
        return new SheetTexts(sheet.getSheetName(), lines.toList());
    }

    UsedRange extent() {
        return new UsedRange(
                sheet,
                upToLast(TextCell::saysAnything, TextCell::row),
                upToLast(TextCell::saysAnything, TextCell::column),
                upToLast(TextCell::isComputed, TextCell::column));
    }

    private int upToLast(Predicate<TextCell> which, ToIntFunction<TextCell> index) {
        return 1 + cells().filter(which).mapToInt(index).max().orElse(-1);
    }

    private Stream<TextCell> cells() {
        return lines.stream().flatMap(line -> line.cells().stream());
    }
}
