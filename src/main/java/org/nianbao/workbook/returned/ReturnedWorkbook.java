package org.nianbao.workbook.returned;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.nianbao.outbox.DraftFile;
import org.nianbao.workbook.Cargo;
import org.nianbao.workbook.Opened;
import org.nianbao.workbook.WorkbookFile;

/**
 * The file that goes back to a unit: its own with marks, or findings beside it.
 *
 * <p>What was marked is read again, and must read as the submitted file does. So nobody gets a file back from which
 * something is missing, whatever is odd about it: rows that come twice, parts that POI does not know, a bug of POI's.
 *
 * <p>Of a file that has macros, controls or other files in it the findings go out alone: what a township sends is opened
 * without a second thought, and nothing that it sends can set anything going.
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

    /** As in reading, POI answers odd files with exceptions that have no common kind; one must not stop the others. */
    private static ReturnedFile returned(Path submitted, Opened.Book book, Reply reply) {
        if (isActive(book)) {
            return FindingsWorkbook.of(reply, Unmarked.CARGO);
        }
        try {
            var marked = FileMagic.valueOf(submitted.toFile()) == FileMagic.OLE2
                    ? XlsMarker.mark(submitted, reply)
                    : XlsxMarker.mark(submitted, book, reply);
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

    /** The draft lies where temporary files do; it tells of persons, and so is swept away should this program be killed. */
    private static boolean readsAs(Opened.Book book, ReturnedFile marked) throws IOException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        DraftFile.sweep(folder);
        try (var draft = DraftFile.of(folder, new ByteArrayInputStream(marked.bytes()))) {
            return WorkbookFile.open(draft.path())
                    .fold(again -> again.sheets().equals(book.sheets()) && !isActive(again), refused -> false);
        }
    }
}
