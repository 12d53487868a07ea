package org.nianbao.workbook;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;

/** Derives from an exception of the libraries why the file was not read. */
final class RefusalCause {

    private RefusalCause() {}

    /** Returns the refusal by the innermost cause that is known, for the libraries wrap it in others. */
    static Opened.Refused asValue(Throwable mishap) {
        return causes(mishap)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> new Opened.Refused(Refusal.DAMAGED, ""));
    }

    static Opened.Refused inaccessible(Throwable mishap) {
        return new Opened.Refused(Refusal.INACCESSIBLE, hindrance(mishap));
    }

    private static Optional<Opened.Refused> known(Throwable cause) {
        if (cause instanceof RefusedFileException refused) {
            return Optional.of(Opened.Refused.of(refused));
        }
        if (cause instanceof EncryptedDocumentException) {
            return Optional.of(new Opened.Refused(Refusal.ENCRYPTED, ""));
        }
        if (cause instanceof OldFileFormatException) {
            return Optional.of(new Opened.Refused(Refusal.TOO_OLD, ""));
        }
        return byWords(String.valueOf(cause.getMessage()));
    }

    /** Recognises by their messages what POI 5.5 has no exceptions of its own for. */
    private static Optional<Opened.Refused> byWords(String message) {
        if (message.contains("Zip bomb")) {
            return Optional.of(new Opened.Refused(Refusal.SUSPICIOUS, "解压后体积异常"));
        }
        if (message.contains("DOCTYPE")) {
            return Optional.of(new Opened.Refused(Refusal.SUSPICIOUS, "含有 DOCTYPE 声明"));
        }
        return Optional.empty();
    }

    /** The messages of the libraries are English, and reveal paths and contents. */
    private static String hindrance(Throwable mishap) {
        if (mishap instanceof NoSuchFileException) {
            return "找不到这个文件";
        }
        return mishap instanceof AccessDeniedException ? "没有读取它的权限" : "";
    }

    /** From the innermost outwards. */
    private static Stream<Throwable> causes(Throwable mishap) {
        Deque<Throwable> causes = new ArrayDeque<>();
        for (var cause = mishap; cause != null; cause = cause.getCause()) {
            causes.push(cause);
        }
        return causes.stream();
    }
}
