package org.nianbao.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;
import org.nianbao.workbook.guard.Allowance;
import org.nianbao.workbook.guard.LimitCounter;
import org.nianbao.workbook.guard.Limits;
import org.nianbao.workbook.guard.Refusal;
import org.nianbao.workbook.guard.RefusedFileException;
import org.nianbao.workbook.guard.Unpacked;

/**
 * The zip file around the parts of an .xlsx; refuses other kinds of zip files.
 *
 * <p>POI 5.5 turns content types, relationships and unusual properties into trees in memory when it opens the package;
 * these have a limit of their own. All other parts are only streamed.
 */
final class XlsxPackage extends ZipFileZipEntrySource {

    private final LimitCounter tally;
    private final Set<String> looked = new HashSet<>();
    private final Strays strays = new Strays();
    private boolean opening = true;
    private @Nullable RefusedFileException refused;

    XlsxPackage(ZipSecureFile zip, LimitCounter tally) {
        super(zip);
        this.tally = tally;
    }

    /** Refuses a zip file that is no package of Office parts, or that has too many entries. */
    void refuseOthers() throws IOException {
        var entries = Collections.list(super.getEntries());
        if (entries.size() > ZipSecureFile.getMaxFileCount()) {
            throw new RefusedFileException(Refusal.SUSPICIOUS, "压缩包内条目过多：%d 个".formatted(entries.size()));
        }
        var mimetype = getEntry("mimetype");
        if (mimetype != null) {
            throw new RefusedFileException(isSpreadsheet(mimetype) ? Refusal.ODS : Refusal.WORD_OR_OTHER_OFFICE);
        }
        if (entries.stream().noneMatch(XlsxPackage::areTypes)) {
            throw new RefusedFileException(Refusal.ARCHIVE);
        }
    }

    /**
     * Refuses content types and relationships that are unsound, so that none is lost: where they cannot be read, POI goes on
     * as if there were none.
     */
    void refuseUnsoundRelationships() throws IOException {
        for (var entry : Collections.list(super.getEntries())) {
            if (areTypes(entry) || areRelationships(entry)) {
                try (var xml = new XmlPart(unpacked(entry))) {
                    read(entry, xml);
                }
            }
        }
    }

    private void read(ZipArchiveEntry entry, XmlPart xml) throws IOException {
        if (areTypes(entry)) {
            strays.readTypes(xml);
        } else {
            strays.readRelationships(xml);
        }
    }

    /** Refuses what is hostile in parts that nothing was read from: other programs will read them, POI among them. */
    void refuseHostileRest() throws IOException {
        for (var entry : Collections.list(super.getEntries())) {
            if (!looked.contains(entry.getName())) {
                refuseHostile(entry);
            }
        }
    }

    /** A picture is no XML, and a drawing for old programs need not be sound XML. */
    private void refuseHostile(ZipArchiveEntry entry) throws RefusedFileException {
        try {
            readThrough(unpacked(entry));
        } catch (RefusedFileException hostile) {
            throw hostile;
        } catch (IOException otherKind) {
            // A part of another kind, of which nothing was used.
        }
    }

    private static void readThrough(InputStream bytes) throws IOException {
        try (var xml = new XmlPart(bytes)) {
            while (xml.next()) {
                // The tags only have to be sound.
            }
        }
    }

    /** Ends the time in which everything read ends up in memory. POI has gone on without properties that were refused. */
    void opened() throws RefusedFileException {
        if (refused != null) {
            throw refused;
        }
        opening = false;
    }

    /** All entries but the usual properties, of which POI would make trees for nobody, and those that are no parts. */
    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(Collections.list(super.getEntries()).stream()
                .filter(entry -> !entry.getName().startsWith("docProps/"))
                .filter(entry -> areTypes(entry) || entry.isDirectory() || !strays.contain(entry.getName()))
                .toList());
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return opening || areRelationships(entry) ? new ByteArrayInputStream(tree(entry)) : unpacked(entry);
    }

    /** A part that POI makes a tree of, once it is known to be small, and to have nothing in it that would grow. */
    private byte[] tree(ZipArchiveEntry entry) throws IOException {
        try (var bytes = new Allowance(unpacked(entry), Limits.TREE_BYTES)) {
            var part = bytes.readAllBytes();
            readThrough(new ByteArrayInputStream(part));
            return part;
        } catch (RefusedFileException hostile) {
            refused = hostile;
            throw hostile;
        }
    }

    private InputStream unpacked(ZipArchiveEntry entry) throws IOException {
        looked.add(entry.getName());
        return new Unpacked(super.getInputStream(entry), entry.getCrc(), tally);
    }

    private static boolean areTypes(ZipArchiveEntry entry) {
        return entry.getName().equalsIgnoreCase("[Content_Types].xml");
    }

    private static boolean areRelationships(ZipArchiveEntry entry) {
        return entry.getName().toLowerCase(Locale.ROOT).endsWith(".rels");
    }

    /** An OpenDocument file names its kind in an entry of its own: {@code application/vnd.oasis.opendocument.text}. */
    private boolean isSpreadsheet(ZipArchiveEntry mimetype) throws IOException {
        try (var bytes = unpacked(mimetype)) {
            return new String(bytes.readNBytes(100), StandardCharsets.ISO_8859_1).contains("spreadsheet");
        }
    }
}
