package org.nianbao.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.nianbao.workbook.addition.HandedOutEntries;
import org.nianbao.workbook.addition.Marks;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;
import org.nianbao.workbook.xls.XlsFile;
import org.nianbao.workbook.xlsx.XlsxFile;

/** A file that should be a workbook. */
public final class WorkbookFile {

    private WorkbookFile() {}

    /**
     * Reads a file to its end, by its content and not by its name; leaves {@link Marks} and {@link TemplateAids} out.
     */
    public static Opened open(Path file) {
        try {
            refuseOthers(file);
        } catch (RefusedFileException refused) {
            return Opened.Refused.of(refused);
        } catch (IOException unreachable) {
            return RefusalCause.inaccessible(unreachable);
        }
        return read(file);
    }

    /** Whether a file of so many bytes is refused unread. */
    public static boolean isTooLarge(long bytes) {
        return bytes > Limits.FILE_BYTES;
    }

    /** Returns the refusal of such a file, which need not exist. */
    public static Opened.Refused tooLarge(long bytes) {
        var begun = (bytes + (1 << 20) - 1) >> 20;
        return new Opened.Refused(Refusal.TOO_LARGE, "文件有 %d MB，超过 %d MB".formatted(begun, Limits.FILE_BYTES >> 20));
    }

    private static void refuseOthers(Path file) throws IOException {
        var bytes = Files.size(file);
        if (isTooLarge(bytes)) {
            throw new RefusedFileException(Refusal.TOO_LARGE, tooLarge(bytes).detail());
        }
        kind(file);
    }

    private static FileKind kind(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.HEAD));
        }
    }

    /**
     * The one place where an exception becomes a value, and where any {@code RuntimeException} is caught: on files that
     * contradict themselves POI throws IllegalArgument-, IllegalState-, IndexOutOfBounds-, NullPointer- and other
     * exceptions without a common kind, and one such file must not end the work on the others. Errors pass: the {@link
     * Limits} keep memory and stack from running out.
     */
    private static Opened read(Path file) {
        try (var plain = PlainFile.of(file)) {
            var book = kind(plain.path()) == FileKind.ZIP ? XlsxFile.read(plain.path()) : XlsFile.read(plain.path());
            return new Opened.Book(
                    book.sheets().stream()
                            .filter(sheet -> !Marks.isList(sheet))
                            .flatMap(sheet -> TemplateAids.without(sheet).stream())
                            .toList(),
                    book.cargo(),
                    HandedOutEntries.in(book.sheets().stream()
                                    .filter(TemplateAids::isAid)
                                    .toList())
                            .byForm());
        } catch (IOException | InvalidFormatException | RuntimeException mishap) {
            return RefusalCause.asValue(mishap);
        }
    }
}
