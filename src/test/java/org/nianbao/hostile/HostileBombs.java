package org.nianbao.hostile;

import static org.nianbao.hostile.HostileFile.unreadable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nianbao.fixtures.RawXlsx;

/** Zip files that unpack to more than there is room or time for. */
final class HostileBombs {

    private static final String BOMB = "文件结构异常，可能含有恶意内容，已停止读取。";

    private HostileBombs() {}

    static List<HostileFile> files() {
        return List.of(
                unreadable(
                        "压缩炸弹 空白.xlsx",
                        BOMB,
                        () -> new RawXlsx().rows(" ".repeat(64 << 20)).bytes()),
                unreadable("压缩炸弹 压缩比不高.xlsx", BOMB, HostileBombs::slowBomb),
                unreadable("压缩炸弹 两百张表是同一个部件.xlsx", BOMB, HostileBombs::oneSheetTwoHundredTimes),
                unreadable("压缩炸弹 条目重叠.xlsx", BOMB, HostileBombs::overlapping),
                unreadable("压缩炸弹 条目成千上万.xlsx", BOMB, () -> manyEntries(100_000)),
                unreadable("压缩包里是压缩包.zip", "文件是压缩包。请解压后逐个报送其中的 .xlsx 文件", () -> nested(5)));
    }

    /** Blanks with as much noise in between as makes the ratio look harmless. */
    private static byte[] slowBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var random = new Random(1);
        var block = " ".repeat(120_000).getBytes(StandardCharsets.US_ASCII);
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part :
                    List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
                put(zip, part, new RawXlsx().text(part).getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet xmlns=\"" + RawXlsx.MAIN + "\"><sheetData>").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 9_000; i++) {
                for (int j = 0; j < 2_000; j++) {
                    block[j] = (byte) ('a' + random.nextInt(26));
                }
                zip.write("<row/>".getBytes(StandardCharsets.US_ASCII));
                zip.write(block);
            }
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] oneSheetTwoHundredTimes() {
        var tabs = new StringBuilder();
        for (int i = 1; i <= 200; i++) {
            tabs.append("<sheet name=\"表%d\" sheetId=\"%d\" r:id=\"rId1\"/>".formatted(i, i));
        }
        return new RawXlsx()
                .part("xl/workbook.xml", RawXlsx.workbook("<sheets>" + tabs + "</sheets>"))
                .rows("<row r=\"1\" customHeight=\"1\" ht=\"15\"><c s=\"1\"/></row>".repeat(100_000))
                .storedBytes();
    }

    /** Every entry of the table of contents is the same one, which is no bomb by itself. */
    private static byte[] overlapping() {
        var raw = new RawXlsx();
        var zip = new CrookedZip();
        for (var part : List.of("[Content_Types].xml", "_rels/.rels")) {
            zip.add(part, raw.text(part).getBytes(StandardCharsets.UTF_8));
        }
        var tabs = new StringBuilder();
        var relations = new StringBuilder();
        var sheet = ("<worksheet xmlns=\"" + RawXlsx.MAIN + "\"><sheetData>"
                        + "<row r=\"1\" customHeight=\"1\" ht=\"15\"/>".repeat(200_000) + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
        var kernel = zip.store("xl/worksheets/kernel.xml", sheet, CrookedZip.DEFLATED);
        for (int i = 1; i <= 190; i++) {
            tabs.append("<sheet name=\"表%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            relations.append(
                    RawXlsx.relationship(RawXlsx.RELATIONSHIPS, i, "worksheet", "worksheets/s%d.xml".formatted(i)));
            zip.list("xl/worksheets/s%d.xml".formatted(i), kernel, sheet.length);
        }
        zip.add("xl/_rels/workbook.xml.rels", RawXlsx.rels(relations.toString()).getBytes(StandardCharsets.UTF_8));
        zip.add(
                "xl/workbook.xml",
                RawXlsx.workbook("<sheets>" + tabs + "</sheets>").getBytes(StandardCharsets.UTF_8));
        return zip.bytes();
    }

    private static byte[] manyEntries(int count) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i, 36)));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] nested(int depth) throws IOException {
        var inner = " ".repeat(10 << 20).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < depth; i++) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (int j = 0; j < 16; j++) {
                    put(zip, j + ".zip", inner);
                }
            }
            inner = bytes.toByteArray();
        }
        return inner;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }
}
