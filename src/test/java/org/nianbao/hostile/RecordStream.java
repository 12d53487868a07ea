package org.nianbao.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The stream of records within an .xls. */
final class RecordStream {

    private static final String NAME = "Workbook";

    private RecordStream() {}

    static byte[] of(byte[] xls) {
        try (var folders = new POIFSFileSystem(new ByteArrayInputStream(xls));
                var stream = folders.createDocumentInputStream(NAME)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with another stream of records. */
    static byte[] with(byte[] xls, byte[] records) {
        try (var folders = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
            folders.getRoot().getEntryCaseInsensitive(NAME).delete();
            folders.createDocument(new ByteArrayInputStream(records), NAME);
            var bytes = new ByteArrayOutputStream();
            folders.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
