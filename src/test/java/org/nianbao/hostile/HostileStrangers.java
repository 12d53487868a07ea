package org.nianbao.hostile;

import static org.nianbao.hostile.HostileFile.unreadable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nianbao.fixtures.RawXlsx;

/** Files that are no workbooks, or of a kind that is not read, under names that say otherwise. */
final class HostileStrangers {

    private static final String RESAVE = "请用 Excel 或 WPS 打开后另存为 .xlsx 再报送";

    private HostileStrangers() {}

    static List<HostileFile> files() {
        return List.of(
                unreadable("零字节.xlsx", "文件是空的，没有任何内容。请重新导出或复制后再报送", () -> new byte[0]),
                unreadable("一个字节.xlsx", "文件", () -> new byte[] {'P'}),
                unreadable("全是零.xls", "文件不是电子表格。" + RESAVE, () -> new byte[1 << 20]),
                unreadable(
                        "文本.csv",
                        "文件是文本（CSV 或 TXT），不是电子表格。" + RESAVE,
                        () -> "序号,姓名\r\n1,=1+1\r\n".getBytes(Charset.forName("GB18030"))),
                unreadable("文本.xls", "文件是文本（CSV 或 TXT），不是电子表格。" + RESAVE, () -> text("序号\t姓名\r\n")),
                unreadable(
                        "网页.xls",
                        "文件是网页（HTML），只是扩展名像电子表格。" + RESAVE,
                        () -> text("<html><table><tr><td>1</td></tr></table></html>")),
                unreadable(
                        "XML表格.xls",
                        "文件是“XML 电子表格 2003”格式。" + RESAVE,
                        () -> text(
                                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")),
                unreadable(
                        "二进制.xlsb",
                        "文件是 Excel 二进制工作簿（.xlsb）。" + RESAVE,
                        () -> new RawXlsx()
                                .mainType("application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                                .bytes()),
                unreadable(
                        "文档.xlsx",
                        "文件是文字、演示等其他办公文档，不是电子表格。请将数据填入下发的电子表格，存为 .xlsx 后再报送",
                        () -> new RawXlsx()
                                .mainType(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
                                .bytes()),
                unreadable("程序.xlsx", "文件不是电子表格。" + RESAVE, () -> text("MZ\u0000\u0003\u0000")),
                unreadable("网络包.xlsx", "文件不是电子表格。" + RESAVE, () -> text("\u001f\u008b\b\u0000")));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
