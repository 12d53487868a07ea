package org.nianbao.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.CellAddress;

/** Where the rows and columns of a sheet go; {@link #GONE} if they are deleted. */
record Rearrangement(IntUnaryOperator rows, IntUnaryOperator columns) {

    static final int GONE = -1;
    static final Rearrangement NONE = new Rearrangement(row -> row, column -> column);

    /** What a cell holds, and how it looks: a formula with the result that is stored with it. */
    private record Content(
            CellAddress at,
            CellType type,
            String formula,
            @Nullable Object value,
            CellStyle style) {

        static Content of(Cell cell, CellAddress at) {
            var isFormula = cell.getCellType() == CellType.FORMULA;
            var type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
            return new Content(
                    at, type, isFormula ? cell.getCellFormula() : "", value(cell, type), cell.getCellStyle());
        }

        private static @Nullable Object value(Cell cell, CellType type) {
            return switch (type) {
                case NUMERIC -> cell.getNumericCellValue();
                case STRING -> cell.getRichStringCellValue();
                case BOOLEAN -> cell.getBooleanCellValue();
                case ERROR -> cell.getErrorCellValue();
                default -> null;
            };
        }

        void put(Cell cell) {
            cell.setCellStyle(style);
            if (!formula.isEmpty()) {
                cell.setCellFormula(formula);
            }
            if (value instanceof Double number) {
                cell.setCellValue(number);
            } else if (value instanceof RichTextString text) {
                cell.setCellValue(text);
            } else if (value instanceof Boolean logical) {
                cell.setCellValue(logical);
            } else if (value instanceof Byte error) {
                cell.setCellErrorValue(error);
            }
        }
    }

    static Rearrangement ofRows(IntUnaryOperator rows) {
        return new Rearrangement(rows, column -> column);
    }

    static Rearrangement ofColumns(IntUnaryOperator columns) {
        return new Rearrangement(row -> row, columns);
    }

    /** Makes room for so many rows or columns. */
    static IntUnaryOperator inserted(int at, int count) {
        return index -> index >= at ? index + count : index;
    }

    static IntUnaryOperator deleted(int at) {
        return index -> index == at ? GONE : index > at ? index - 1 : index;
    }

    static IntUnaryOperator swapped(int one, int other) {
        return index -> index == one ? other : index == other ? one : index;
    }

    /** Takes one out and puts it in again before another. */
    static IntUnaryOperator moved(int from, int to) {
        return index -> {
            if (index == from) {
                return to > from ? to - 1 : to;
            }
            return deleted(from).andThen(inserted(to > from ? to - 1 : to, 1)).applyAsInt(index);
        };
    }

    /** Where a cell has gone. */
    Optional<CellAddress> address(CellAddress cell) {
        var row = rows.applyAsInt(cell.row());
        var column = columns.applyAsInt(cell.column());
        return row == GONE || column == GONE ? Optional.empty() : Optional.of(new CellAddress(row, column));
    }

    void apply(Sheet sheet) {
        var contents = new ArrayList<Content>();
        sheet.forEach(row -> row.forEach(cell -> address(new CellAddress(row.getRowNum(), cell.getColumnIndex()))
                .ifPresent(at -> contents.add(Content.of(cell, at)))));
        var merges = sheet.getMergedRegions().stream()
                .flatMap(merge -> merge(merge).stream())
                .toList();
        clear(sheet);
        contents.forEach(content -> content.put(cell(sheet, content.at())));
        merges.forEach(sheet::addMergedRegionUnsafe);
    }

    private static void clear(Sheet sheet) {
        sheet.removeMergedRegions(
                IntStream.range(0, sheet.getNumMergedRegions()).boxed().toList());
        var rows = new ArrayList<Row>();
        sheet.forEach(rows::add);
        rows.forEach(sheet::removeRow);
    }

    static Cell cell(Sheet sheet, CellAddress at) {
        var row = sheet.getRow(at.row());
        return (row == null ? sheet.createRow(at.row()) : row)
                .getCell(at.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private Optional<CellRangeAddress> merge(CellRangeAddress merge) {
        var down = kept(rows, merge.getFirstRow(), merge.getLastRow());
        var across = kept(columns, merge.getFirstColumn(), merge.getLastColumn());
        if (down.isEmpty() || across.isEmpty()) {
            return Optional.empty();
        }
        var mapped = new CellRangeAddress(
                down.get(0), down.get(down.size() - 1), across.get(0), across.get(across.size() - 1));
        return mapped.getNumberOfCells() > 1 ? Optional.of(mapped) : Optional.empty();
    }

    /** A merged range stays with its first cell, which has its content. */
    private static List<Integer> kept(IntUnaryOperator places, int first, int last) {
        var kept = IntStream.rangeClosed(first, last)
                .map(places)
                .filter(place -> place != GONE)
                .boxed()
                .toList();
        return kept.stream().filter(place -> place >= kept.get(0)).sorted().toList();
    }
}
