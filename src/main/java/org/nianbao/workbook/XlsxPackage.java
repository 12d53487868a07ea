package org.nianbao.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The zip file around the parts of an .xlsx, which also tells other zip files from it.
 *
 * <p>POI turns content types, relationships and properties into trees in memory when it opens the package; these get a
 * limit of their own. All other parts are only streamed.
 */
final class XlsxPackage extends ZipFileZipEntrySource {

    private boolean opening = true;

    XlsxPackage(ZipSecureFile zip) {
        super(zip);
    }

    /** Refuses a zip file that is no package of Office parts, or that has too many entries. */
    void refuseOthers() throws IOException {
        var entries = Collections.list(getEntries());
        if (entries.size() > ZipSecureFile.getMaxFileCount()) {
            throw new RefusedException(Refusal.SUSPICIOUS, "压缩包内条目过多：%d 个".formatted(entries.size()));
        }
        var mimetype = getEntry("mimetype");
        if (mimetype != null) {
            throw new RefusedException(isSpreadsheet(mimetype) ? Refusal.ODS : Refusal.WORD_OR_OTHER_OFFICE);
        }
        if (entries.stream().noneMatch(entry -> entry.getName().equalsIgnoreCase("[Content_Types].xml"))) {
            throw new RefusedException(Refusal.ARCHIVE);
        }
    }

    /** Sees to it that no relationship is lost: where they cannot be read, POI goes on as if there were none. */
    void refuseUnsoundRelationships() throws IOException {
        for (var entry : Collections.list(getEntries())) {
            if (areRelationships(entry)) {
                readThrough(entry);
            }
        }
    }

    private void readThrough(ZipArchiveEntry entry) throws IOException {
        try (var xml = new XmlPart(getInputStream(entry))) {
            while (xml.next()) {
                // Nothing is wanted of the tags but that they are sound.
            }
        }
    }

    /** Ends the time in which everything read ends up in memory. */
    void opened() {
        opening = false;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        var bytes = super.getInputStream(entry);
        return opening || areRelationships(entry) ? new Allowance(bytes, Limits.TREE_BYTES) : bytes;
    }

    private static boolean areRelationships(ZipArchiveEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(".rels");
    }

    /** An OpenDocument file names its kind in an entry of its own: {@code application/vnd.oasis.opendocument.text}. */
    private boolean isSpreadsheet(ZipArchiveEntry mimetype) throws IOException {
        try (var bytes = getInputStream(mimetype)) {
            return new String(bytes.readNBytes(100), StandardCharsets.ISO_8859_1).contains("spreadsheet");
        }
    }
}
