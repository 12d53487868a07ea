package org.nianbao.workbook.returned;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.nianbao.outbox.SteadyZip;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.cell.Opened;
import org.nianbao.workbook.cell.WorkbookSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;

/**
 * The hidden sheets of a template of ours, which calculate and are never marked. Programs fill them with hundreds of
 * thousands of results; so they are set aside while POI has the workbook, and come back as they were.
 *
 * <p>With them goes the order in which cells are calculated, which spreadsheets find again by themselves.
 *
 * @param sheets the names of their entries in the zip file
 * @param chain the name of the entry with the order; empty if there is none, or no sheet is set aside
 */
record HiddenSheets(Path file, Set<String> sheets, Set<String> chain) {

    private static final byte[] BLANK =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"
                    .getBytes(StandardCharsets.UTF_8);

    /** What of a workbook can be set aside, which was read so. */
    static HiddenSheets of(Path file, Opened.Book book) throws IOException {
        var content = book.sheets().stream().map(WorkbookSheet::name).collect(toSet());
        try {
            var pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return of(file, pack, content);
            } finally {
                pack.revert();
            }
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static HiddenSheets of(Path file, OPCPackage pack, Set<String> content) {
        var sheets = entries(parts(pack).flatMap(workbook -> calculating(workbook, content)));
        return new HiddenSheets(file, sheets, sheets.isEmpty() ? Set.of() : entries(chains(pack)));
    }

    private static Stream<PackagePart> parts(OPCPackage pack) {
        return pack.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream();
    }

    private static Stream<PackagePart> chains(OPCPackage pack) {
        return pack.getPartsByContentType(XSSFRelation.CALC_CHAIN.getContentType()).stream();
    }

    private static Set<String> entries(Stream<PackagePart> parts) {
        return parts.map(part -> part.getPartName().getName().substring(1))
                .collect(toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    private static Stream<PackagePart> calculating(PackagePart workbook, Set<String> content) {
        try (var xml = workbook.getInputStream()) {
            var sheets = WorkbookDocument.Factory.parse(xml, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                    .getWorkbook()
                    .getSheets();
            return Stream.of(sheets.getSheetArray())
                    .filter(sheet -> sheet.getState() != STSheetState.VISIBLE)
                    .filter(sheet ->
                            sheet.getName().startsWith(TemplateAids.CALCULATION) && !content.contains(sheet.getName()))
                    .map(sheet -> part(workbook, sheet))
                    .toList()
                    .stream();
        } catch (IOException | XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PackagePart part(PackagePart workbook, CTSheet sheet) {
        try {
            return workbook.getRelatedPart(workbook.getRelationship(sheet.getId()));
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean contains(String entry) {
        return sheets.contains(entry) || chain.contains(entry);
    }

    /** The workbook in which they are blank. */
    XSSFWorkbook workbookWithout() throws IOException {
        if (sheets.isEmpty()) {
            try (var bytes = Files.newInputStream(file)) {
                return new XSSFWorkbook(bytes);
            }
        }
        try {
            var pack = OPCPackage.open(new ByteArrayInputStream(bytesWithout()));
            for (var part : chains(pack).toList()) {
                removeFrom(pack, part);
            }
            return new XSSFWorkbook(pack);
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static void removeFrom(OPCPackage pack, PackagePart chain) throws InvalidFormatException {
        for (var workbook : parts(pack).toList()) {
            for (var to : workbook.getRelationshipsByType(XSSFRelation.CALC_CHAIN.getRelation())) {
                workbook.removeRelationship(to.getId());
            }
        }
        pack.removePart(chain);
    }

    private byte[] bytesWithout() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipSecureFile(file.toFile());
                var out = new SteadyZip(bytes)) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (contains(entry.getName())) {
                    out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    out.write(BLANK);
                    out.closeArchiveEntry();
                } else {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** The marked workbook with the sheets that were set aside. */
    byte[] restoredIn(byte[] marked) throws IOException {
        if (sheets.isEmpty()) {
            return marked;
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(marked))
                        .get();
                var aside = new ZipSecureFile(file.toFile());
                var out = new SteadyZip(bytes)) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (sheets.contains(entry.getName())) {
                    out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    aside.getInputStream(aside.getEntry(entry.getName())).transferTo(out);
                    out.closeArchiveEntry();
                } else {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                }
            }
        }
        return bytes.toByteArray();
    }
}
