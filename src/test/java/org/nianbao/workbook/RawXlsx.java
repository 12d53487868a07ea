package org.nianbao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx written by hand, part by part, for what no proper program would write. */
final class RawXlsx {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A package with one sheet, 附表1, that has no cells. */
    RawXlsx() {
        mainType(WORKBOOK_TYPE);
        relationships(RELATIONSHIPS);
        part("xl/workbook.xml", workbook("<sheets><sheet name=\"附表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"));
        rows("");
    }

    /** A sheet with these rows. */
    static RawXlsx withRows(String rows) {
        return new RawXlsx().rows(rows);
    }

    RawXlsx mainType(String contentType) {
        return part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + contentType + "\"/></Types>");
    }

    /** Relationships whose types begin like this; the strict standard has its own. */
    RawXlsx relationships(String base) {
        part("_rels/.rels", rels(relationship(base, 1, "officeDocument", "xl/workbook.xml")));
        return part(
                "xl/_rels/workbook.xml.rels",
                rels(relationship(base, 1, "worksheet", "worksheets/sheet1.xml")
                        + relationship(base, 2, "sharedStrings", "sharedStrings.xml")
                        + relationship(base, 3, "styles", "styles.xml")));
    }

    RawXlsx rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    /** The inside of the sheet. */
    RawXlsx sheet(String xml) {
        return part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + xml + "</worksheet>");
    }

    RawXlsx strings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    RawXlsx styles(String xml) {
        return part("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + xml + "</styleSheet>");
    }

    RawXlsx part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    RawXlsx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    RawXlsx part(String name, String text, Charset charset) {
        return part(name, text.getBytes(charset));
    }

    RawXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    static String workbook(String inside) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\">" + inside + "</workbook>";
    }

    static String rels(String relationships) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relationships + "</Relationships>";
    }

    static String relationship(String base, int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, base, type, target);
    }

    byte[] bytes() {
        return zip(parts, Deflater.DEFAULT_COMPRESSION);
    }

    /** For large parts that are too regular: deflated, they would pass for a zip bomb. */
    byte[] storedBytes() {
        return zip(parts, Deflater.NO_COMPRESSION);
    }

    static byte[] zip(Map<String, byte[]> entries, int level) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
