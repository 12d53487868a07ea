package org.nianbao.workbook.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the entries that a zip file lists, before the library makes an object of each.
 *
 * <p>The number at the end of the file may be wrong, so the signatures of the list are counted. Pictures and files
 * within the file may hold such signatures, too; there are not many.
 */
public final class ZipCensus {

    /** Stands at the beginning of each entry of the list, as its bytes follow each other. */
    private static final byte[] SIGNATURE = {'P', 'K', 1, 2};

    private ZipCensus() {}

    public static void refuseTooMany(Path file) throws IOException {
        var entries = 0;
        var matched = 0;
        var piece = new byte[1 << 16];
        try (var bytes = Files.newInputStream(file)) {
            for (int length = bytes.read(piece); length >= 0; length = bytes.read(piece)) {
                for (int i = 0; i < length; i++) {
                    matched = matched(matched, piece[i]);
                    if (matched == SIGNATURE.length) {
                        entries++;
                        matched = 0;
                    }
                }
            }
        }
        if (entries > Limits.ZIP_SIGNATURES) {
            throw new RefusedFileException(Refusal.SUSPICIOUS, "压缩包内条目过多：%d 个".formatted(entries));
        }
    }

    /** Returns how much of the signature is matched with the next byte; its first byte does not recur in it. */
    private static int matched(int before, byte next) {
        if (next == SIGNATURE[before]) {
            return before + 1;
        }
        return next == SIGNATURE[0] ? 1 : 0;
    }
}
