package org.nianbao.hostile;

import static org.nianbao.hostile.HostileFile.accepted;
import static org.nianbao.hostile.HostileFile.unreadable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.fixtures.RawXlsx;

/** Parts of an .xlsx that would have their reader fetch, expand or nest without end. */
final class HostileMarkup {

    private static final String DOCTYPE = "文件结构异常，可能含有恶意内容，已停止读取。含有 DOCTYPE 声明。请将数据复制到新下发的空白表中，存为 .xlsx 后再报送";
    private static final String NESTED = "文件结构异常，可能含有恶意内容，已停止读取。";

    private static final String LAUGHS = "<!DOCTYPE a [<!ENTITY l0 \"哈\">"
            + IntStream.rangeClosed(1, 9)
                    .mapToObj(i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)))
                    .reduce("", String::concat)
            + "]><a>&l9;</a>";

    private static final String FETCH =
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]><a>&x;</a>";

    private static final List<String> PARTS = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "docProps/app.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            Sound.COVER,
            "xl/sharedStrings.xml",
            "xl/styles.xml");

    private HostileMarkup() {}

    static List<HostileFile> files() {
        var files = new ArrayList<HostileFile>();
        for (var part : PARTS) {
            var name = part.substring(part.lastIndexOf('/') + 1);
            var entities = name.endsWith(".rels") ? part.replaceAll("\\W+", " ") : name;
            files.add(unreadable("实体 十亿大笑 %s.xlsx".formatted(entities), DOCTYPE, () -> replaced(part, LAUGHS)));
            files.add(unreadable("实体 外部 %s.xlsx".formatted(entities), DOCTYPE, () -> replaced(part, FETCH)));
        }
        files.add(unreadable("嵌套一百万层 工作表.xlsx", NESTED, () -> nested(Sound.COVER)));
        files.add(unreadable("嵌套一百万层 文字.xlsx", NESTED, () -> nested("xl/sharedStrings.xml")));
        files.add(unreadable("嵌套一百万层 样式.xlsx", NESTED, () -> nested("xl/styles.xml")));
        files.add(unreadable("嵌套一百万层 关系.xlsx", NESTED, () -> nested("_rels/.rels")));
        files.add(unreadable("嵌套一百万层 说明.xlsx", NESTED, () -> nested("docProps/app.xml")));
        files.add(unreadable("嵌套一百万层 属性.xlsx", NESTED, () -> nested("docProps/core.xml")));
        files.add(unreadable(
                "属性三十六兆字节.xlsx",
                NESTED,
                () -> new RawXlsx()
                        .sheet("<sheetData a=\"" + "阅".repeat(12 << 20) + "\"/>")
                        .storedBytes()));
        files.add(unreadable("属性十万个.xlsx", NESTED, HostileMarkup::manyAttributes));
        files.add(unreadable("工作表不是XML.xlsx", "文件已损坏或内容不完整。", () -> replaced(Sound.COVER, "\0\1\2\uffff")));
        files.add(unreadable("工作表编码损坏.xlsx", "文件已损坏或内容不完整。", HostileMarkup::brokenUtf8));
        files.add(accepted("外部链接.xlsx", HostileMarkup::linked));
        files.add(accepted("名称里是公式.xlsx", HostileMarkup::formulasInNames));
        files.add(accepted("严格标准.xlsx", HostileMarkup::strict));
        files.add(accepted("含宏.xlsm", HostileMarkup::withMacros));
        return files;
    }

    private static byte[] replaced(String part, String text) {
        return Sound.of("金星嘎查").parts().part(part, text).bytes();
    }

    private static byte[] nested(String part) {
        return Sound.of("金星嘎查")
                .parts()
                .part(part, "<worksheet>" + "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000) + "</worksheet>")
                .storedBytes();
    }

    private static byte[] manyAttributes() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return new RawXlsx().sheet("<sheetData" + attributes + "/>").storedBytes();
    }

    private static byte[] brokenUtf8() {
        var text = Sound.of("金星嘎查").parts().text(Sound.COVER).replace("<sheetData>", "<sheetData>\u00ff");
        return Sound.of("金星嘎查")
                .parts()
                .part(Sound.COVER, text.getBytes(StandardCharsets.ISO_8859_1))
                .bytes();
    }

    private static byte[] linked() {
        var book = "http://127.0.0.1:9/book.xlsx";
        return Sound.of("金星嘎查")
                .parts()
                .part(
                        "xl/externalLinks/externalLink1.xml",
                        "<externalLink xmlns=\"" + RawXlsx.MAIN + "\"><externalBook/></externalLink>")
                .change(
                        "xl/_rels/workbook.xml.rels",
                        text -> text.replace(
                                "</Relationships>",
                                RawXlsx.relationship(RawXlsx.RELATIONSHIPS, 901, "externalLink", book)
                                                .replace("/>", " TargetMode=\"External\"/>")
                                        + "</Relationships>"))
                .bytes();
    }

    private static byte[] formulasInNames() {
        var names = "<definedNames><definedName name=\"a\">cmd|' /C calc'!A0</definedName>"
                + "<definedName name=\"_xlnm.Auto_Open\">HYPERLINK(\"http://127.0.0.1:9\",1)</definedName></definedNames>";
        return Sound.with("水泉嘎查", "xl/workbook.xml", text -> text.replace("</sheets>", "</sheets>" + names));
    }

    private static byte[] strict() {
        var parts = Sound.of("呼和嘎查").parts();
        for (var part : parts.names()) {
            if (part.startsWith("xl/") || part.equals("_rels/.rels")) {
                parts.change(
                        part,
                        text -> text.replace(RawXlsx.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(
                                        RawXlsx.RELATIONSHIPS,
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
            }
        }
        return parts.bytes();
    }

    private static byte[] withMacros() {
        return Sound.of("西沙日浩来嘎查")
                .parts()
                .change(
                        "[Content_Types].xml",
                        text -> text.replace(
                                        RawXlsx.WORKBOOK_TYPE, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                                .replaceFirst(
                                        "<Override",
                                        "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override"))
                .part("xl/vbaProject.bin", "Shell \"calc.exe\"")
                .bytes();
    }
}
