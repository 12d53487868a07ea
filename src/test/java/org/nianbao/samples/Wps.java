package org.nianbao.samples;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The traits by which a workbook shows that WPS saved it. */
final class Wps {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String BUILD = "2052-12.1.0.16120";
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"");

    private static final List<String> STYLES = List.of(
            "千位分隔",
            "货币",
            "百分比",
            "千位分隔[0]",
            "货币[0]",
            "超链接",
            "已访问的超链接",
            "注释",
            "警告文本",
            "标题",
            "解释性文本",
            "标题 1",
            "标题 2",
            "标题 3",
            "标题 4",
            "输入",
            "输出",
            "计算",
            "检查单元格",
            "链接单元格",
            "汇总",
            "好",
            "差",
            "适中",
            "强调文字颜色 1",
            "20% - 强调文字颜色 1",
            "40% - 强调文字颜色 1",
            "60% - 强调文字颜色 1",
            "强调文字颜色 2",
            "20% - 强调文字颜色 2",
            "40% - 强调文字颜色 2",
            "60% - 强调文字颜色 2",
            "强调文字颜色 3",
            "20% - 强调文字颜色 3",
            "40% - 强调文字颜色 3",
            "60% - 强调文字颜色 3",
            "强调文字颜色 4",
            "20% - 强调文字颜色 4",
            "40% - 强调文字颜色 4",
            "60% - 强调文字颜色 4",
            "强调文字颜色 5",
            "20% - 强调文字颜色 5",
            "40% - 强调文字颜色 5",
            "60% - 强调文字颜色 5",
            "强调文字颜色 6",
            "20% - 强调文字颜色 6",
            "40% - 强调文字颜色 6",
            "60% - 强调文字颜色 6");

    private Wps() {}

    static void mark(XSSFWorkbook workbook) {
        var properties = workbook.getProperties();
        properties.getExtendedProperties().setApplication("WPS 表格");
        properties.getCustomProperties().addProperty("KSOProductBuildVer", BUILD);
        properties.getCustomProperties().addProperty("ICV", "7C1D0E4BC1B94E2C9C0A63F5D8A20E17_12");
    }

    /** A part in the words of WPS: its namespaces on a sheet, spans on a row, forty-nine named styles. */
    static String dress(String part) {
        if (part.contains("<worksheet ")) {
            return ROW.matcher(part.replace(
                            "<worksheet " + MAIN,
                            "<worksheet " + MAIN
                                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                                    + " xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\""
                                    + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\""
                                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                    + " xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\""))
                    .replaceAll("<row r=\"$1\" spans=\"1:27\"");
        }
        if (part.contains("<workbook ")) {
            return part.replaceFirst(
                    "<workbookPr[^>]*/>",
                    "<fileVersion appName=\"xl\" lastEdited=\"3\" lowestEdited=\"5\" rupBuild=\"9302\"/>$0");
        }
        return part.contains("<styleSheet ") ? styles(part) : part;
    }

    private static String styles(String part) {
        var named = new StringBuilder("<cellStyles count=\"49\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/>");
        IntStream.range(0, STYLES.size())
                .forEach(i -> named.append("<cellStyle name=\"%s\" xfId=\"%d\"/>".formatted(STYLES.get(i), i + 1)));
        named.append("</cellStyles>");
        var bases = "<cellStyleXfs count=\"49\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"><alignment vertical=\"center\"/></xf>"
                        .repeat(49)
                + "</cellStyleXfs>";
        return part.replaceFirst("<cellStyleXfs.*?</cellStyleXfs>", bases)
                .replaceFirst("</cellXfs>", "</cellXfs>" + named);
    }
}
