package org.nianbao.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a workbook with fastexcel-reader, as its README does: all cells that have a value, and no types but the cells' own. */
final class FastexcelReader {

    /** Takes the cells one by one. */
    @FunctionalInterface
    interface Cells {

        /**
         * A cell that has a value.
         *
         * @param row counted from 0, as is the column
         * @param value a number, a text, a truth or an error
         */
        void take(String sheet, int row, int column, Object value);
    }

    private FastexcelReader() {}

    static void read(Path file, Cells cells) {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                read(sheet, cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Sheet sheet, Cells cells) throws IOException {
        try (var rows = sheet.openStream()) {
            rows.forEach(row -> row.forEach(cell -> {
                if (cell != null && cell.getValue() != null) {
                    cells.take(sheet.getName(), row.getRowNum() - 1, cell.getColumnIndex(), cell.getValue());
                }
            }));
        }
    }
}
