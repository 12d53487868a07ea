package org.nianbao.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;

/** A file that should be a workbook. */
public final class WorkbookFile {

    private WorkbookFile() {}

    /** Reads a file to its end, by what it is and not by what it is called; {@link Marks} and {@link Aids} are passed over. */
    public static Opened open(Path file) {
        FileKind kind;
        try {
            kind = kind(file);
        } catch (RefusedException refused) {
            return refused.asValue();
        } catch (IOException unreachable) {
            return Mishap.inaccessible(unreachable);
        }
        return read(file, kind);
    }

    private static FileKind kind(Path file) throws IOException {
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw new RefusedException(Refusal.TOO_LARGE, "文件超过 %d MB".formatted(Limits.FILE_BYTES >> 20));
        }
        try (var bytes = Files.newInputStream(file)) {
            return FileKind.of(bytes.readNBytes(FileKind.HEAD));
        }
    }

    /**
     * The one place where an exception becomes a value, and where any {@code RuntimeException} is caught: on files that
     * contradict themselves POI throws IllegalArgument-, IllegalState-, IndexOutOfBounds-, NullPointer- and other
     * exceptions without a common kind, and one such file must not end the work on the others. Errors pass: the {@link
     * Limits} keep memory and stack from running out.
     */
    private static Opened read(Path file, FileKind kind) {
        try {
            var sheets = kind == FileKind.ZIP ? XlsxFile.read(file) : XlsFile.read(file);
            return new Opened.Book(sheets.stream()
                    .filter(sheet -> !Marks.isList(sheet))
                    .flatMap(sheet -> Aids.without(sheet).stream())
                    .toList());
        } catch (IOException | InvalidFormatException | RuntimeException mishap) {
            return Mishap.asValue(mishap);
        }
    }
}
