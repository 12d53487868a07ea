package org.nianbao.hostile;

import static org.nianbao.hostile.HostileFile.accepted;
import static org.nianbao.hostile.HostileFile.returned;
import static org.nianbao.hostile.HostileFile.unreadable;

import java.util.List;
import org.nianbao.fixtures.RawXlsx;

/** Workbooks with a million of something, or with one thing that is very long. */
final class HostileSizes {

    private static final String LARGE = "文件过大，超出读取上限。";
    private static final String ODD = "文件结构异常，可能含有恶意内容，已停止读取。";
    private static final int MILLION = 1_000_000;

    private HostileSizes() {}

    static List<HostileFile> files() {
        return List.of(
                accepted("一百万个有格式的空行.xlsx", () -> million("哈日干图村", "<row r=\"#\" s=\"1\"><c r=\"A#\" s=\"1\"/></row>")),
                unreadable("一百万行数据.xlsx", LARGE, () -> million("金星嘎查", "<row r=\"#\"><c><v>#</v></c></row>")),
                unreadable(
                        "十万行二十栏.xlsx",
                        LARGE,
                        () -> inRoll(row("<c><v>1.5</v></c>", 20).repeat(100_000))),
                returned(
                        "表头一万六千栏.xlsx",
                        "",
                        () -> inRoll(row("<c><v>1</v></c>", 16_384).repeat(20))),
                unreadable(
                        "一百万张工作表.xlsx",
                        LARGE,
                        () -> Sound.with(
                                        "金星嘎查",
                                        "xl/workbook.xml",
                                        "</sheets>",
                                        "<sheet name=\"s\" r:id=\"rId1\"/>".repeat(MILLION))
                                .storedBytes()),
                accepted(
                        "一百万个样式.xlsx",
                        () -> Sound.with("黑鱼泡子村", "xl/styles.xml", "</cellXfs>", "<xf numFmtId=\"0\"/>".repeat(MILLION))
                                .storedBytes()),
                unreadable(
                        "一百万个共享文字.xlsx",
                        ODD,
                        () -> new RawXlsx()
                                .strings(("<si><t>" + "文".repeat(50) + "</t></si>").repeat(MILLION))
                                .bytes()),
                accepted(
                        "十万个合并区域.xlsx",
                        () -> Sound.with(
                                        "孟和杭沙尔村",
                                        Sound.ROLL,
                                        "<pageMargins",
                                        "<mergeCells>" + numbered("<mergeCell ref=\"AZ#:BZ#\"/>", 100_000)
                                                + "</mergeCells>")
                                .storedBytes()),
                accepted(
                        "两万个列定义.xlsx",
                        () -> Sound.with(
                                        "三家子村",
                                        Sound.ROLL,
                                        "<sheetData>",
                                        "<cols>" + "<col min=\"900\" max=\"16384\" hidden=\"1\"/>".repeat(20_000)
                                                + "</cols>")
                                .storedBytes()),
                accepted(
                        "谎报数据范围.xlsx",
                        () -> Sound.with(
                                "巴嘎淖尔村",
                                Sound.ROLL,
                                text -> text.replaceAll("<dimension [^>]*>", "<dimension ref=\"A1:XFD1048576\"/>"))),
                unreadable("工作表名一百万字.xlsx", ODD, () -> named("名".repeat(MILLION))),
                unreadable(
                        "共享文字两亿字节.xlsx",
                        ODD,
                        () -> new RawXlsx()
                                .strings("<si><t>" + "文".repeat(40 << 20) + "</t></si>")
                                .bytes()),
                unreadable(
                        "单元格文字三十二万字.xlsx",
                        LARGE,
                        () -> inRoll(row("<c t=\"str\"><v>" + "文".repeat(320_000) + "</v></c>", 1))),
                returned("每栏三万字.xlsx", "", () -> longTexts("文")),
                returned("每栏三万个逗号.xlsx", "", () -> longTexts("1,")),
                returned("每栏三万个空格.xlsx", "", () -> longTexts("a ")),
                returned("每栏三万个日期.xlsx", "", () -> longTexts("2023-")),
                unreadable("五十一兆.xlsx", LARGE, () -> new byte[51 << 20]));
    }

    private static byte[] million(String unit, String row) {
        return Sound.with(unit, Sound.ROLL, "</sheetData>", numbered(row, MILLION))
                .bytes();
    }

    /** The same again and again, with numbers that begin below the roll. */
    private static String numbered(String xml, int count) {
        var all = new StringBuilder();
        for (int i = 20; i < count; i++) {
            all.append(xml.replace("#", Integer.toString(i)));
        }
        return all.toString();
    }

    private static String row(String cell, int count) {
        return "<row>" + cell.repeat(count) + "</row>";
    }

    private static byte[] inRoll(String rows) {
        return Sound.with("金星嘎查", Sound.ROLL, "</sheetData>", rows).storedBytes();
    }

    private static byte[] named(String name) {
        return new RawXlsx()
                .part(
                        "xl/workbook.xml",
                        RawXlsx.workbook("<sheets><sheet name=\"" + name + "\" r:id=\"rId1\"/></sheets>"))
                .storedBytes();
    }

    private static byte[] longTexts(String unit) {
        var text = unit.repeat(32_000 / unit.length());
        return inRoll(row("<c t=\"str\"><v>" + text + "</v></c>", 30).repeat(2));
    }
}
