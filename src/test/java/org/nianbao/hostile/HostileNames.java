package org.nianbao.hostile;

import static org.nianbao.hostile.HostileFile.returned;
import static org.nianbao.hostile.HostileFile.unreadable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nianbao.fixtures.RawXlsx;

/** Names of files and of sheets that would lead elsewhere, or that would look like something else. */
final class HostileNames {

    private HostileNames() {}

    static List<HostileFile> files() {
        return List.of(
                nobody("报表..\\..\\上级目录.xlsx"),
                nobody("C:\\Windows\\绝对.xlsx"),
                nobody("CON.xlsx"),
                nobody("换\n行.xlsx"),
                nobody("退\u001b[2J格\u0007.xlsx"),
                nobody("反写\u202excod.xlsx"),
                nobody("=cmd|' C calc'!A0.xlsx"),
                nobody("-rf *.xlsx"),
                nobody("@公式;rm.xlsx"),
                nobody("'引号\"“”.xlsx"),
                nobody("没有扩展名"),
                nobody("长".repeat(83) + ".xlsx"),
                unreadable("%s%n$(reboot)`id`.xlsx", "文件是文本", () -> new byte[] {0x20}),
                sheet("表名 上级目录.xlsx", "../../../outbox"),
                sheet("表名 公式.xlsx", "=HYPERLINK(&quot;http://127.0.0.1:9&quot;)"),
                sheet("表名 换行.xlsx", "一&#10;二&#9;三"),
                sheet("表名 反写.xlsx", "\u202e反写\u2066"),
                sheet("表名 引号.xlsx", "'A'!'"),
                sheet("表名 三百字.xlsx", "表".repeat(300)));
    }

    private static HostileFile nobody(String name) {
        var own = ("<!--" + name.hashCode() + "-->").getBytes(StandardCharsets.UTF_8);
        return returned(
                name,
                "缺少“B12 项目建设台账”",
                () -> RawXlsx.withRows("<row><c><v>1</v></c></row>")
                        .part("own.xml", own)
                        .bytes());
    }

    private static HostileFile sheet(String name, String sheet) {
        return returned(
                name,
                "缺少“B12 项目建设台账”",
                () -> RawXlsx.withRows("<row><c><v>1</v></c></row>")
                        .part(
                                "xl/workbook.xml",
                                RawXlsx.workbook(
                                        "<sheets><sheet name=\"" + sheet + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"))
                        .bytes());
    }
}
