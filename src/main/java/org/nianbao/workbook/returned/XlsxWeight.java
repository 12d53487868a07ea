package org.nianbao.workbook.returned;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/**
 * Estimates how much of an .xlsx becomes a tree in memory when it is marked.
 *
 * <p>Reading streams past a million formatted blank rows; marking would make thirty times their size of objects.
 * Pictures are held as they are. They are recognised by their first bytes, for a part of any name may be a sheet.
 */
final class XlsxWeight {

    /** A village's workbook unpacks to 1 MB. */
    private static final long HEAVIEST = 8L << 20;

    /** Pictures are in memory three times on their way through. */
    private static final long BYTES_OF_PICTURES = 48L << 20;

    /** There is more than is marked. */
    static final class TooHeavyException extends IOException {

        private static final long serialVersionUID = 1;
    }

    private long trees;
    private long pictures;

    private XlsxWeight() {}

    /** Weighs all but what is set aside. */
    static void refuseTooHeavy(Path file, HiddenSheets aside) throws IOException {
        var weight = new XlsxWeight();
        try (var zip = new ZipSecureFile(file.toFile())) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (!aside.contains(entry.getName())) {
                    weight.add(zip.getInputStream(entry));
                }
            }
        }
    }

    private void add(InputStream part) throws IOException {
        try (var bytes = new BufferedInputStream(part)) {
            if (isEmpty(bytes)) {
                return;
            }
            if (isPicture(bytes)) {
                pictures += length(bytes, BYTES_OF_PICTURES - pictures);
            } else {
                trees += length(bytes, HEAVIEST - trees);
            }
        }
    }

    /** Folders have entries of their own in the files of some programs; POI knows no kind of what is empty. */
    private static boolean isEmpty(InputStream bytes) throws IOException {
        bytes.mark(1);
        var first = bytes.read();
        bytes.reset();
        return first < 0;
    }

    private static boolean isPicture(InputStream bytes) throws IOException {
        return switch (FileMagic.valueOf(bytes)) {
            case JPEG, PNG, GIF, TIFF, BMP, WMF, EMF -> true;
            default -> false;
        };
    }

    /** Counts the real bytes, for an entry may claim any length. */
    private static long length(InputStream bytes, long limit) throws IOException {
        var buffer = new byte[1 << 14];
        long length = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            length += read;
            if (length > limit) {
                throw new TooHeavyException();
            }
        }
        return length;
    }
}
