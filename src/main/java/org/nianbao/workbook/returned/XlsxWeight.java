package org.nianbao.workbook.returned;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * How much of an .xlsx becomes a tree in memory when it is marked.
 *
 * <p>Reading streams past a million formatted blank rows; marking would make thirty times their size of objects.
 */
final class XlsxWeight {

    /** A village's workbook unpacks to 1 MB. */
    private static final long HEAVIEST = 24L << 20;

    private XlsxWeight() {}

    static void refuseTooHeavy(Path file) throws IOException {
        long weight = 0;
        try (var zip = new ZipSecureFile(file.toFile())) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    weight += length(zip.getInputStream(entry), HEAVIEST - weight);
                }
            }
        }
    }

    /** By what there is, for an entry may claim any length. */
    private static long length(InputStream bytes, long limit) throws IOException {
        try (bytes) {
            var buffer = new byte[1 << 14];
            long length = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                length += read;
                if (length > limit) {
                    throw new IOException("too heavy to be marked");
                }
            }
            return length;
        }
    }
}
