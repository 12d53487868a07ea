package org.nianbao.mutation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.FormRow;

/** A form on its sheet, where mutations are made. */
record Page(FilledForm filled, Sheet sheet) {

    Form form() {
        return filled.form();
    }

    String name() {
        return filled.sheet();
    }

    /** The rows of the sheet in which values stand, in order: an entry each, a coded line, or labels of the cover. */
    List<Integer> rows() {
        return filled.rows().stream()
                .flatMap(row ->
                        slots().mapToObj(column -> filled.address(row, column).row()))
                .sorted()
                .distinct()
                .toList();
    }

    /** The slots of the columns that stand on the sheet; one that is left out has the place of another. */
    IntStream slots() {
        return IntStream.range(0, form().columns().size())
                .filter(column -> IntStream.range(0, column).noneMatch(other -> place(other) == place(column))
                        || form().single());
    }

    /** The row of the form that stands in a row of the sheet. */
    FormRow row(int number) {
        return form().single()
                ? filled.rows().get(0)
                : filled.rows().stream()
                        .filter(row -> row.number() == number)
                        .findFirst()
                        .orElseThrow();
    }

    /** The slots of the columns whose values stand in a row of the sheet. */
    Set<Integer> slotsIn(int number) {
        return slots().filter(column -> filled.address(row(number), column).row() == number)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Where the entries of a ledger have their value of a column; of a column that is left out, nowhere. */
    int place(int column) {
        return filled.placement().address(0, column).column();
    }

    /** The last row of the header of a ledger that has entries: the last one to name a column. */
    Optional<Integer> header() {
        return IntStream.range(0, filled.rows().get(0).number())
                .filter(row -> slots().filter(column -> isNamed(row, column)).count() * 2
                        >= form().columns().size())
                .boxed()
                .reduce((first, last) -> last);
    }

    private boolean isNamed(int row, int column) {
        var text = text(row, place(column));
        return form().columns().get(column).headings().stream()
                .map(heading -> heading.substring(heading.lastIndexOf('/') + 1))
                .anyMatch(heading -> !text.isEmpty() && text.startsWith(heading));
    }

    /** What is seen in a cell, merged ranges included. */
    private String text(int row, int column) {
        var merge = merges(row, column).findFirst();
        var cell = cell(
                merge.map(CellRangeAddress::getFirstRow).orElse(row),
                merge.map(CellRangeAddress::getFirstColumn).orElse(column));
        return cell.filter(found -> found.getCellType() == CellType.STRING)
                .map(found -> Names.normalised(found.getStringCellValue()).replace("*", ""))
                .orElse("");
    }

    private Stream<CellRangeAddress> merges(int row, int column) {
        return sheet.getMergedRegions().stream().filter(merge -> merge.isInRange(row, column));
    }

    /** Whether a row is no part of a cell that is merged over several. */
    boolean isFree(int row) {
        return sheet.getMergedRegions().stream()
                .noneMatch(merge -> merge.containsRow(row) && merge.getFirstRow() < merge.getLastRow());
    }

    boolean isMerged(CellAddress at) {
        return merges(at.row(), at.column()).findAny().isPresent();
    }

    /** Whether a column of the sheet is no part of a heading over several, but of the title. */
    boolean isUngrouped(int place) {
        var width = slots().map(this::place).max().orElse(0);
        return sheet.getMergedRegions().stream()
                .filter(merge -> merge.containsColumn(place) && merge.getFirstColumn() < merge.getLastColumn())
                .allMatch(merge -> merge.getLastColumn() >= width || merge.getFirstRow() < header().orElse(0) - 3);
    }

    Optional<Cell> cell(int row, int column) {
        return Optional.ofNullable(sheet.getRow(row)).flatMap(found -> Optional.ofNullable(found.getCell(column)));
    }

    /** The cells that hold something. */
    Stream<Cell> cells() {
        return StreamSupport.stream(sheet.spliterator(), false).flatMap(Page::cells);
    }

    static Stream<Cell> cells(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellType() != CellType.BLANK)
                .filter(cell -> cell.getCellType() != CellType.STRING
                        || !cell.getStringCellValue().isBlank());
    }

    static CellAddress address(Cell cell) {
        return new CellAddress(cell.getRowIndex(), cell.getColumnIndex());
    }
}
