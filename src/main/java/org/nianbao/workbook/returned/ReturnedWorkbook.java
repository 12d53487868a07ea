package org.nianbao.workbook.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.nianbao.outbox.DraftFile;
import org.nianbao.workbook.PlainFile;
import org.nianbao.workbook.WorkbookFile;
import org.nianbao.workbook.cell.Cargo;
import org.nianbao.workbook.cell.Opened;

/**
 * The file that goes back to a unit: its own with marks, or findings beside it.
 *
 * <p>The marked file is read again, and must read as the submitted file does. So no unit gets a file back from which
 * something is missing, however unusual the file: rows that come twice, parts that POI does not know, a bug of POI.
 *
 * <p>A file with macros, controls or embedded files is not returned; its findings go out alone. Files from a township
 * are opened without a second thought, so none may run anything.
 */
public final class ReturnedWorkbook {

    private ReturnedWorkbook() {}

    /**
     * The file that goes back.
     *
     * @param submitted the file as it was submitted; it is not changed
     */
    public static ReturnedFile of(Path submitted, Reply reply) {
        if (!reply.verdict().isOfContent()) {
            return FindingsWorkbook.of(reply);
        }
        return WorkbookFile.open(submitted)
                .fold(book -> returned(submitted, book, reply), refused -> FindingsWorkbook.of(reply));
    }

    /** As in reading, POI throws exceptions without a common kind at odd files; one must not stop the others. */
    private static ReturnedFile returned(Path submitted, Opened.Book book, Reply reply) {
        if (isActive(book)) {
            return FindingsWorkbook.of(reply, Unmarked.CARGO);
        }
        try (var plain = PlainFile.of(submitted)) {
            var marked = FileMagic.valueOf(plain.path().toFile()) == FileMagic.OLE2
                    ? XlsMarker.mark(plain.path(), reply)
                    : XlsxMarker.mark(plain.path(), book, reply);
            return readsAs(book, marked) ? marked : FindingsWorkbook.of(reply, Unmarked.FORM);
        } catch (XlsxWeight.TooHeavyException tooHeavy) {
            return FindingsWorkbook.of(reply, Unmarked.WEIGHT);
        } catch (IOException | RuntimeException | StackOverflowError unmarkable) {
            return FindingsWorkbook.of(reply, Unmarked.FORM);
        }
    }

    private static boolean isActive(Opened.Book book) {
        return book.cargo().stream().anyMatch(Cargo::isActive);
    }

    private static boolean readsAs(Opened.Book book, ReturnedFile marked) throws IOException {
        try (var draft = DraftFile.temporary(new ByteArrayInputStream(marked.bytes()))) {
            return WorkbookFile.open(draft.path())
                    .fold(again -> again.sheets().equals(book.sheets()) && !isActive(again), refused -> false);
        }
    }
}
