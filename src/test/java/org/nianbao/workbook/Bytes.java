package org.nianbao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.cell.WorkbookSheet;

/** Opens bytes as if they were a file that a unit has sent. */
public final class Bytes {

    private Bytes() {}

    static byte[] of(Workbook workbook) {
        try (workbook) {
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The extension is always wrong. */
    static Opened open(byte[] bytes) {
        try {
            var file = Files.createTempFile("submission", ".txt");
            try {
                Files.write(file, bytes);
                return WorkbookFile.open(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    public static Opened.Book book(byte[] bytes) {
        return open(bytes).fold(book -> book, refused -> {
            throw new AssertionError(refused.toString());
        });
    }

    public static WorkbookSheet firstSheet(byte[] bytes) {
        return book(bytes).sheets().get(0);
    }

    public static SheetCell firstCell(byte[] bytes) {
        return firstSheet(bytes).rows().get(0).cells().get(0);
    }

    static Opened.Refused refused(byte[] bytes) {
        return open(bytes)
                .fold(
                        book -> {
                            throw new AssertionError(
                                    "opened: " + text(book.sheets().get(0)));
                        },
                        refused -> refused);
    }

    /** A sheet as text, a row a line: {@code 4 B=812 C=张三}. */
    public static String text(WorkbookSheet sheet) {
        return sheet.rows().stream()
                .map(row -> (row.index() + 1) + " "
                        + row.cells().stream()
                                .map(cell -> CellAddress.letters(cell.column()) + "=" + cell.text())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }
}
