package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A night on which each village sends something that a database, a parser or a program may not take: whatever becomes of it
 * is told of its file, and stops nobody else.
 */
class OddContentTests {

    /** Stands in a cell for what cannot be given to POI, and is replaced in the finished file. */
    private static final String MARK = "此处替换";

    private static final String ODD_TAB = "B04 &lt;&gt;&quot;&apos;&amp;{}[]*/\\:?%s;--😀\u202e\u200b";
    private static final int LAST_ROW_OF_XLS = 65_536;
    private static final int LONGEST_TEXT = 32_767;

    private final Workshop workshop;
    private final EmbeddedServer server;

    OddContentTests(@TempDir Path folder) throws InterruptedException {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private Workshop.Result run(String... command) {
        return workshop.run(workshop.on(server, command));
    }

    private static VillageWorkbook on(String unit, String subject) {
        return Workshop.workbook(unit).set("B04", 0, "主题=" + subject);
    }

    private void put(VillageWorkbook workbook, String name) {
        workshop.put(workbook, name);
    }

    /** Puts a workbook in whose part a text is replaced by what POI would not write. */
    private void put(VillageWorkbook workbook, String name, String part, String text, String replacement)
            throws IOException {
        var file = workshop.put(workbook, name);
        var raw = RawXlsx.of(file);
        Files.write(
                file,
                raw.change(part, xml -> {
                            assertThat(xml).contains(text);
                            return xml.replace(text, replacement);
                        })
                        .bytes());
    }

    private void widen(int columns) throws IOException {
        var form = workshop.seeds().resolve("2023/forms/B04.yaml");
        var more = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            more.append("  - {name: 备用%d, type: text, optional: yes}%n".formatted(i));
        }
        Files.writeString(form, Files.readString(form).replace("\nrules:\n", "\n" + more + "\nrules:\n"));
    }

    private static VillageWorkbook wide(String unit, int columns) {
        var workbook = Workshop.workbook(unit).change(book -> {
            var sheet = VillageWorkbook.sheet(book, "B04");
            var first = (int) sheet.getRow(1).getLastCellNum();
            for (int i = 0; i < columns; i++) {
                sheet.getRow(1).createCell(first + i).setCellValue("备用" + i);
                sheet.getRow(2).createCell(first + i).setCellValue("𠮷".repeat(LONGEST_TEXT / 2));
            }
        });
        return workbook;
    }

    /** A ledger that fills its sheet to the last row that an .xls has. */
    private static void fill(Workbook book) {
        var sheet = VillageWorkbook.sheet(book, "B07-1");
        for (int row = sheet.getLastRowNum() + 1; row < LAST_ROW_OF_XLS; row++) {
            var cells = sheet.createRow(row);
            cells.createCell(0).setCellValue("会员");
        }
    }

    private static VillageWorkbook ofManyRows(String unit) {
        var workbook = Workshop.workbook(unit);
        for (int row = 0; row < 200; row++) {
            workbook.copy("B04", 0, "主题=植树%d; 类别=其他; 活动编号=150525106207202399%d".formatted(row, row));
        }
        return workbook.set("B04", 120, "主题=不收22001");
    }

    private void everybodySends() throws IOException {
        workshop.everyUnitReports();
        widen(60);
        Workshop.execute(
                server,
                "ALTER TABLE form_row ADD COLUMN short CHAR(1)"
                        + " AS (IF(content LIKE '%不收22001%', '长长', '')) STORED");
        Files.delete(workshop.inbox().resolve("金星嘎查.xlsx"));
        put(
                Workshop.workbook("金星嘎查")
                        .add("B07-1", "会员姓名", "甲某", "身份号码", "1", "入会日期", LocalDate.of(2020, 1, 1))
                        .change(OddContentTests::fill),
                "金星嘎查.xls");
        put(Workshop.workbook("呼和嘎查"), "呼和嘎查.xlsx", "xl/workbook.xml", "B04 会议和活动台账", ODD_TAB);
        put(on("水泉嘎查", "植树😀𠮷"), "水泉嘎查.xlsx");
        put(on("友爱村", MARK), "友爱村.xlsx", "xl/sharedStrings.xml", MARK, "植树_xD83D_");
        put(on("三家子村", MARK), "三家子村.xlsx", "xl/sharedStrings.xml", MARK, "植_x0000_树");
        put(Workshop.workbook("伊马钦村").with("B03", "全年实交", 1e300), "伊马钦村.xlsx");
        put(Workshop.workbook("哈日干图村").with("B03", "入党日期", LocalDate.of(9999, 12, 31)), "哈日干图村.xlsx");
        put(Workshop.workbook("巴嘎淖尔村").with("B03", "入党日期", 0), "巴嘎淖尔村.xlsx");
        put(explained("孟和杭沙尔村", "住院😀𠮷"), "孟和杭沙尔村.xlsx");
        put(explained("西沙日浩来嘎查", MARK), "西沙日浩来嘎查.xlsx", "xl/sharedStrings.xml", MARK, "住院_xD83D_");
        put(
                explained("白音他拉嘎查", MARK),
                "白音他拉嘎查.xlsx",
                "xl/sharedStrings.xml",
                MARK,
                "住_x0000_院_x0007__x000D_回_x005F_x0041_");
        put(wide("宝贝河嘎查", 60), "宝贝河嘎查.xlsx");
        put(ofManyRows("黑鱼泡子村"), "黑鱼泡子村.xlsx");
    }

    private static VillageWorkbook explained(String unit, String reason) {
        return Workshop.workbook(unit)
                .set("B03", 1, "集中学习学时=10")
                .add("S01", "审核关系", "R321", "工作表", "党员名册", "单元格", "Q4", "实有", "10")
                .with("S01", "情况说明", reason)
                .with("S01", "说明人", "𠮷某")
                .with("S01", "说明日期", LocalDate.of(2023, 12, 31));
    }

    private static List<String> lines(JsonNode night) {
        var lines = new ArrayList<String>();
        for (var unit : night.get("units")) {
            var first = unit.at("/newest/findings/0");
            lines.add("%s %s %s %s"
                    .formatted(
                            unit.get("name").asString(),
                            unit.get("state").asString(),
                            unit.at("/newest/file").asString(),
                            first.path("explanation").isObject()
                                    ? "已说明：" + first.at("/explanation/reason").asString()
                                    : first.path("message").asString())
                    .strip());
        }
        return lines;
    }

    @Test
    void eachEndsWithItsFileNamedAndNobodyElseIsStopped() throws Exception {
        everybodySends();

        var night = run("nightly", "--format", "json");

        assertThat(night.exit()).as(night.err()).isEqualTo(3);
        assertThat(night.err() + night.out()).doesNotContain("Exception", "SQL", "运行失败");
        assertThat(lines(JsonMapper.shared().readTree(night.out())))
                .containsExactly(
                        "东沙日浩来嘎查 通过 东沙日浩来嘎查.xlsx",
                        "西沙日浩来嘎查 通过 西沙日浩来嘎查.xlsx 已说明：住院\uFFFD",
                        "哈日干图村 退回 哈日干图村.xlsx 甲*转正日期 1996-07-01，按入党日期 9999-12-31 应不早于 +10000-12-31",
                        "宝贝河嘎查 通过 宝贝河嘎查.xlsx",
                        "友爱村 通过 友爱村.xlsx",
                        "金星嘎查 退回 金星嘎查.xls “身份号码”不是 18 位号码，实有 1 位",
                        "孟和杭沙尔村 通过 孟和杭沙尔村.xlsx 已说明：住院😀𠮷",
                        "黑鱼泡子村 退回 黑鱼泡子村.xlsx “B04 会议和活动台账”第 123 行的内容数据库存不下",
                        "巴嘎淖尔村 退回 巴嘎淖尔村.xlsx “入党日期”填的是“0”，应是完整的年月日，如 2023-05-01",
                        "三家子村 通过 三家子村.xlsx",
                        "伊马钦村 退回 伊马钦村.xlsx “全年实交”填的数超过 15 位",
                        "水泉嘎查 通过 水泉嘎查.xlsx",
                        "白音他拉嘎查 通过 白音他拉嘎查.xlsx 已说明：住\0院\7\r回_x0041_",
                        "呼和嘎查 通过 呼和嘎查.xlsx",
                        "沙日浩来镇本级 通过 沙日浩来镇本级.xlsx");
        assertThat(Workshop.query(
                        server,
                        "SELECT CHAR_LENGTH(备用59) FROM v_2023_b04 WHERE 单位代码 = '150525106203' AND 备用59 IS NOT NULL"))
                .containsExactly(Integer.toString(LONGEST_TEXT / 2));
        try (var release = new XSSFWorkbook(Files.newInputStream(workshop.release()))) {
            var texts = new ArrayList<String>();
            release.getSheet("上报说明").forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
            assertThat(texts).contains("住□院□\n回_x0041_", "住院😀𠮷");
        }
        var bytes = workshop.releaseBytes();
        assertThat(run("nightly").err()).contains("其中 0 个是新的").doesNotContain("重新审核");
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
        for (var look : List.of("status", "report", "rebuild")) {
            assertThat(run(look).err()).as(look).doesNotContain("运行失败", "Exception");
        }
    }
}
