package org.nianbao.hostile;

import static org.nianbao.hostile.HostileFile.unreadable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.nianbao.fixtures.RawXlsx;

/** Zip files that are something else, that contradict themselves, or that are not all there. */
final class HostileZips {

    private static final String DAMAGED = "文件已损坏或内容不完整。";
    private static final String ARCHIVE = "文件是压缩包。请解压后逐个报送其中的 .xlsx 文件";
    private static final byte[] ROW = "<row><c/></row>".getBytes(StandardCharsets.UTF_8);

    private HostileZips() {}

    static List<HostileFile> files() {
        return List.of(
                unreadable(
                        "压缩包里是报表.xlsx",
                        ARCHIVE,
                        () -> zip("金星村.xlsx", Sound.of("金星嘎查").xlsx())),
                unreadable("条目名两万字.xlsx", ARCHIVE, () -> zip("名".repeat(21_000), ROW)),
                unreadable("条目名是上级目录.xlsx", ARCHIVE, () -> zip("../../../../etc/passwd", ROW)),
                unreadable("条目名重复.xlsx", DAMAGED, HostileZips::twins),
                unreadable("条目加密.xlsx", DAMAGED, () -> sheetStoredAs(99)),
                unreadable("条目压缩方法不明.xlsx", DAMAGED, () -> sheetStoredAs(77)),
                unreadable("目录谎报大小.xlsx", DAMAGED, HostileZips::lying),
                unreadable("一个数被改动.xlsx", DAMAGED + "校验和不符", HostileZips::altered),
                unreadable("只有签名.xlsx", DAMAGED, () -> new byte[] {'P', 'K', 3, 4}),
                unreadable("截断 在第一个条目.xlsx", DAMAGED, () -> cut(40)),
                unreadable("截断 在中间.xlsx", DAMAGED, () -> cut(6_000)),
                unreadable("截断 缺目录的末尾.xlsx", DAMAGED, () -> cut(-1)),
                unreadable("截断 缺整个目录.xlsx", DAMAGED, () -> cut(-800)));
    }

    private static byte[] twins() {
        var name = "xl/worksheets/sheet1.xml";
        var text = new RawXlsx().text(name).getBytes(StandardCharsets.UTF_8);
        var zip = crooked(name);
        return zip.add(name, text).add(name, ROW).bytes();
    }

    private static byte[] sheetStoredAs(int method) {
        var name = "xl/worksheets/sheet1.xml";
        return crooked(name)
                .addAs(name, new RawXlsx().text(name).getBytes(StandardCharsets.UTF_8), method)
                .bytes();
    }

    /** A sheet that is listed as of no size at all, in a table of contents that claims 60,000 entries. */
    private static byte[] lying() {
        var name = "xl/worksheets/sheet1.xml";
        var zip = crooked(name);
        return zip.list(name, zip.store(name, ROW, CrookedZip.DEFLATED), Integer.MAX_VALUE)
                .bytes(60_000);
    }

    /** A digit is another in the file, as after a bad transfer, and all else is sound. */
    private static byte[] altered() {
        var file = new String(Sound.of("金星嘎查").parts().storedBytes(), StandardCharsets.ISO_8859_1);
        return file.replaceFirst("<v>1\\.0</v>", "<v>2.0</v>").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static CrookedZip crooked(String without) {
        var zip = new CrookedZip();
        for (var part :
                List.of("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
            if (!part.equals(without)) {
                zip.add(part, new RawXlsx().text(part).getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    /** A sound workbook up to a byte, or without so many at its end. */
    private static byte[] cut(int length) {
        var whole = Sound.of("金星嘎查").xlsx();
        return Arrays.copyOf(whole, length > 0 ? length : whole.length + length);
    }

    private static byte[] zip(String name, byte[] content) {
        return RawXlsx.zip(Map.of(name, content), Deflater.DEFAULT_COMPRESSION);
    }
}
