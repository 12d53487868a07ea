package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class NightlyTests {

    private final Workshop workshop;

    NightlyTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void takesInEveryUnitAndReleasesOnce() throws Exception {
        workshop.everyUnitReports();

        var first = workshop.run("nightly");
        var bytes = workshop.releaseBytes();
        var second = workshop.run("nightly");

        assertThat(first.exit()).as(first.err()).isEqualTo(0);
        assertThat(first.err()).contains("收件 15 个文件，其中 15 个是新的", "15/15 通过");
        assertThat(first.out()).contains("150525106205  金星嘎查        通过  第1批", "（第1版）");
        assertThat(second.exit()).isEqualTo(0);
        assertThat(second.err()).contains("收件 15 个文件，其中 0 个是新的");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
    }

    @Test
    void aFaultyFileIsReturnedAndTheOthersAreReleased() throws Exception {
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .contains("150525106205  金星嘎查        退回  —      1")
                .contains("退回 金星嘎查.xlsx\n  F016 强制  B03 党员名册及党费收缴台账!T3  “示范岗”填的是“可能”，不在代码表中。请改为下列之一：是、否。");
        assertThat(sheet("报送情况")).anySatisfy(line -> assertThat(line).contains("金星嘎查", "退回", "未计入汇总"));
        assertThat(workshop.query("SELECT COUNT(DISTINCT unit_code), SUM(verdict = '退回') FROM submission"))
                .containsExactly("15 1");
        assertThat(workshop.query("SELECT COUNT(DISTINCT submission_id) FROM form_row"))
                .containsExactly("14");
    }

    @Test
    void whatWasReturnedNeverReplacesWhatCounts() throws Exception {
        workshop.everyUnitReports();
        workshop.run("nightly");
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2).set("B01", "14本年", 5), "金星嘎查.xlsx");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .contains("金星嘎查        退回  第1批", "S102 强制", "D16 改为 3", "另有 1 条（强制 1 条）与上面的是同一处错")
                .doesNotContain("V001");
        assertThat(sheet("报送情况")).anySatisfy(line -> assertThat(line).contains("金星嘎查", "第2批", "仍按第1批汇总"));
        assertThat(workshop.query("SELECT batch FROM submission s WHERE id IN (SELECT submission_id FROM form_row)"
                        + " AND unit_code = '150525106205'"))
                .containsExactly("1");
    }

    @Test
    void aSecondFileOfTheSameBatchIsReturned() {
        workshop.everyUnitReports();
        workshop.run("nightly");
        workshop.put(Workshop.workbook("金星嘎查").set("B01", "39本年", 3), "金星嘎查 改.xlsx");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).contains("F007 强制  报送批次是第 1 批，而第 1 批已经通过。重新报送时请把封面的报送批次加 1。");
    }

    /** They are entered together, and it comes to what it would come to if each had come in a night of its own. */
    @Test
    void ofSeveralSubmissionsInOneNightTheLastAcceptedCounts() {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查 1.xlsx");
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2).set("B01", "39本年", 3), "金星嘎查 2.xlsx");
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2).set("B01", "39本年", 4), "金星嘎查 3.xlsx");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).contains("F007 强制  报送批次是第 2 批，而第 2 批已经通过");
        assertThat(workshop.query(
                        "SELECT CONCAT(file_name, ' ', verdict, ' ', id IN (SELECT submission_id FROM form_row))"
                                + " FROM submission ORDER BY id"))
                .containsExactly("金星嘎查 1.xlsx 通过 0", "金星嘎查 2.xlsx 通过 1", "金星嘎查 3.xlsx 退回 0");
    }

    @Test
    void aCopyOfAFileIsNotTakenInTwice() throws Exception {
        workshop.everyUnitReports();
        Files.copy(workshop.inbox().resolve("金星嘎查.xlsx"), workshop.inbox().resolve("金星嘎查(1).xlsx"));

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(0);
        assertThat(result.err()).contains("金星嘎查.xlsx 与 金星嘎查(1).xlsx 内容相同，不重复收取");
    }

    @Test
    void aHiddenWorkbookIsNotTakenInAndNotPassedOverInSilence() throws Exception {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        for (var name : List.of(".水泉.XLSX", ".友爱.xls", "._金星嘎查.xlsx", ".~水泉.xlsx", ".~lock.a.xlsx#", ".DS_Store")) {
            Files.writeString(workshop.inbox().resolve(name), name);
        }
        Files.createDirectory(workshop.inbox().resolve(".文件夹.xlsx"));

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("收件 1 个文件，其中 1 个是新的");
        assertThat(result.err().lines().filter(line -> line.contains("隐藏")))
                .containsExactly(".友爱.xls、.水泉.XLSX 是隐藏文件（名称以“.”开头），未收取；如果是报表，请去掉开头的“.”再放进收件文件夹");
    }

    @Test
    void aFileThatCannotBeReadJustNowStopsNobody() throws Exception {
        workshop.everyUnitReports();
        var unreadable = workshop.inbox().resolve("金星嘎查.xlsx");
        Files.setPosixFilePermissions(unreadable, Set.of());

        var night = bound(workshop.process("nightly")).start();
        var messages = new String(night.getErrorStream().readAllBytes(), UTF_8);

        assertThat(night.waitFor()).as(messages).isEqualTo(3);
        assertThat(messages)
                .contains("金星嘎查.xlsx 无法从磁盘读取，可能正被打开或没有读取权限，留待下次运行")
                .contains("收件 14 个文件，其中 14 个是新的", "14/14 通过");
        assertThat(workshop.query("SELECT COUNT(*) FROM submission")).containsExactly("14");

        Files.setPosixFilePermissions(unreadable, PosixFilePermissions.fromString("rw-------"));
        var next = workshop.run("nightly");

        assertThat(next.exit()).as(next.err()).isEqualTo(0);
        assertThat(next.err()).contains("收件 15 个文件，其中 1 个是新的", "1/1 通过 金星嘎查.xlsx");
    }

    /** Lets rights count for a process of root as well, who may otherwise read everything. */
    private static ProcessBuilder bound(ProcessBuilder process) {
        if ("root".equals(System.getProperty("user.name"))) {
            process.command().addAll(0, List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        }
        return process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    @Test
    void whatIsNoFileStopsNobody() throws Exception {
        workshop.everyUnitReports();
        Files.createSymbolicLink(workshop.inbox().resolve("断开的链接.xlsx"), Path.of("/nowhere/a.xlsx"));
        Files.createDirectories(workshop.inbox().resolve("子文件夹.xlsx"));

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(0);
        assertThat(result.err()).contains("收件 15 个文件", "断开的链接.xlsx 只是通向别处的链接，不是报表文件，未收取", "子文件夹.xlsx 是文件夹，不是文件，未收取");
    }

    @Test
    void aReleaseThatCannotBePutInPlaceSaysWhy() throws Exception {
        workshop.everyUnitReports();
        Files.createDirectories(workshop.release().resolve("占用"));

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .doesNotContain("at org.")
                .contains(workshop.release().getFileName().toString());
    }

    @Test
    void aSheetNameOfAnyLengthStopsNobody() {
        workshop.everyUnitReports();
        workshop.put(
                Workshop.workbook("金星嘎查").change(book -> {
                    var name = "很长".repeat(400);
                    book.createSheet("附表").createRow(0).createCell(0).setCellValue("x");
                    ((XSSFWorkbook) book)
                            .getCTWorkbook().getSheets().getSheetList().stream()
                                    .filter(sheet -> sheet.getName().equals("附表"))
                                    .forEach(sheet -> sheet.setName(name));
                }),
                "金星嘎查.xlsx");

        assertThat(workshop.run("nightly").exit()).isEqualTo(0);
    }

    @Test
    void filesOfNobodyAreNamedUntilTheyAreGone() throws Exception {
        workshop.everyUnitReports();
        Files.writeString(workshop.inbox().resolve("扫描件.pdf"), "%PDF-1.4 …");

        var result = workshop.run("nightly");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).contains("无法读取 扫描件.pdf\n  F001 强制  文件是 PDF，不是电子表格。");
        assertThat(sheet("报送情况")).anySatisfy(line -> assertThat(line).contains("扫描件.pdf"));

        Files.delete(workshop.inbox().resolve("扫描件.pdf"));
        assertThat(workshop.run("nightly").exit()).isEqualTo(0);
    }

    @Test
    void rulesBetweenUnitsAreJudgedOnceAllAreIn() throws Exception {
        workshop.everyUnitReports();
        Files.delete(workshop.inbox().resolve("水泉嘎查.xlsx"));
        var first = workshop.put(Workshop.workbook("东沙日浩来嘎查").with("B12", "本村投资额", 130), "东沙日浩来嘎查.xlsx");

        assertThat(workshop.run("nightly").out()).contains("水泉嘎查        未报").doesNotContain("V1202");

        workshop.put(Workshop.workbook("水泉嘎查"), "水泉嘎查.xlsx");
        var complete = workshop.run("nightly");
        assertThat(complete.exit()).isEqualTo(3);
        assertThat(complete.out()).contains("全镇\n  V1202 强制  各村报财政衔接资金 495 万元，下达计划是 505 万元，相差 10 万元。");
        assertThat(sheet("审核情况")).anySatisfy(line -> assertThat(line).startsWith("全镇|V1202|强制|"));

        Files.delete(first);
        workshop.put(Workshop.workbook("东沙日浩来嘎查").set("B00", "报送批次", 2), "东沙日浩来嘎查 第2批.xlsx");
        assertThat(workshop.run("nightly").exit()).isEqualTo(0);
    }

    @Test
    void whoOfTheRegisterDoesNotCountIsToldUntilAllDo() throws Exception {
        workshop.everyUnitReports();
        Files.delete(workshop.inbox().resolve("呼和嘎查.xlsx"));
        Files.delete(workshop.inbox().resolve("水泉嘎查.xlsx"));
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");
        workshop.put(Workshop.workbook("友爱村").set("B00", "报出日期", LocalDate.of(2024, 1, 11)), "友爱村.xlsx");

        var incomplete = workshop.run("nightly");

        var message = "名录 15 个填报单位，已通过 11 个；未报：水泉嘎查、呼和嘎查；待说明：友爱村；退回：金星嘎查";
        assertThat(incomplete.exit()).isEqualTo(3);
        assertThat(incomplete.out())
                .contains("\n全镇\n  V001 强制  " + message + "。未报的请镇里催报；退回、待说明的请催其改正或说明后重报。\n")
                .containsOnlyOnce("V001");
        assertThat(sheet("审核情况"))
                .anySatisfy(line -> assertThat(line).startsWith("全镇|V001|强制|").contains(message));
        var report = workshop.folder().resolve("report.json");
        var status = workshop.run("status", "--format", "json", "--report", report.toString());
        var told = JsonMapper.shared().readTree(status.out()).at("/betweenUnits/0");
        assertThat(Stream.of("/rule", "/found", "/expected", "/imbalance")
                        .map(part -> told.at(part).asString()))
                .containsExactly("V001", "11", "15", "4");
        assertThat(report).content().contains("\"id\" : \"150525106000/1/V001\"");

        for (var unit : List.of("呼和嘎查", "水泉嘎查", "金星嘎查", "友爱村")) {
            workshop.put(Workshop.workbook(unit), unit + ".xlsx");
        }
        var complete = workshop.run("nightly");

        assertThat(complete.exit()).as(complete.out()).isEqualTo(0);
        assertThat(complete.out()).doesNotContain("V001");
    }

    @Test
    void villageChangesThatUnitAloneAndEqualsARebuild() throws Exception {
        workshop.everyUnitReports();
        workshop.run("nightly");
        var rows = "SELECT s.unit_code, r.* FROM form_row r JOIN submission s ON s.id = r.submission_id"
                + " WHERE s.unit_code <> '150525106205' ORDER BY 1, 2, 3, 4";
        var values =
                "SELECT * FROM indicator_value WHERE scope <> '150525106205' AND level <> '乡镇' ORDER BY 1, 2, 3, 4";
        var before = List.of(workshop.query(rows), workshop.query(values));
        var figures = sheet("分村明细");
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2).with("B02", "突击队数", 4), "金星村 最终版(1).xlsx");
        Files.delete(workshop.inbox().resolve("金星嘎查.xlsx"));
        var ofAnother = workshop.put(Workshop.workbook("水泉嘎查").set("B00", "报送批次", 2), "水泉 第2批.xlsx");

        var result = workshop.run("village", "金星村");

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        assertThat(result.err()).contains("水泉 第2批.xlsx 不是所要的单位的报表，留待夜间运行");
        assertThat(List.of(workshop.query(rows), workshop.query(values))).isEqualTo(before);
        assertThat(changed(figures, sheet("分村明细")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("DJ05|"));
        assertThat(workshop.query(
                        "SELECT level, scope, indicator, CAST(value AS INT) FROM indicator_value WHERE run_id = 2"))
                .containsExactlyInAnyOrder("单位 150525106205 DJ05 4", "乡镇 150525106000 DJ05 17");

        Files.delete(ofAnother);
        var incremental = workshop.releaseBytes();
        var rebuilt = new Workshop(workshop.folder().resolve("rebuilt"));
        rebuilt.takeOver(workshop);
        assertThat(rebuilt.run("nightly").exit()).isEqualTo(0);
        assertThat(rebuilt.releaseBytes()).isEqualTo(incremental);
    }

    @Test
    void theReleaseIsTheSameWhateverTheMachineSpeaks() throws Exception {
        workshop.everyUnitReports();
        workshop.run("nightly");
        var bytes = workshop.releaseBytes();
        Files.delete(workshop.release());
        var elsewhere = workshop.process("nightly");
        elsewhere
                .command()
                .addAll(1, List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/New_York"));

        assertThat(elsewhere.start().waitFor()).isEqualTo(0);

        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
    }

    @Test
    void whatIsNotAcceptedGoesBackUntilItIs() throws Exception {
        var returns = workshop.folder().resolve("out/退回");
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星村(1).xlsx");
        Files.delete(workshop.inbox().resolve("金星嘎查.xlsx"));
        Files.writeString(workshop.inbox().resolve("扫描件.pdf"), "%PDF-1.4 …");

        var first = workshop.run("nightly");

        assertThat(first.out()).contains("退回的报表    " + returns);
        assertThat(names(returns)).containsExactly("扫描件_审核意见.xlsx", "扫描件_退回.txt", "金星村(1)_退回.txt", "金星村(1)_退回.xlsx");
        assertThat(returns.resolve("金星村(1)_退回.txt"))
                .content()
                .startsWith("金星嘎查 退回：强制 1 条，核实 0 条")
                .contains("B03 党员名册及党费收缴台账!T3：“示范岗”填的是“可能”，不在代码表中。请改为下列之一：是、否。");
        var bytes = Files.readAllBytes(returns.resolve("金星村(1)_退回.xlsx"));

        Files.delete(returns.resolve("金星村(1)_退回.txt"));
        Files.writeString(returns.resolve("镇上的记录.txt"), "已电话通知");
        assertThat(workshop.run("nightly").out()).isEqualTo(first.out());
        assertThat(returns.resolve("金星村(1)_退回.xlsx")).hasBinaryContent(bytes);
        assertThat(returns.resolve("金星村(1)_退回.txt")).exists();

        Files.delete(workshop.inbox().resolve("扫描件.pdf"));
        workshop.put(Workshop.workbook("金星嘎查"), "金星村 改.xlsx");
        assertThat(workshop.run("nightly").out()).doesNotContain("退回的报表");
        assertThat(names(returns)).containsExactly("镇上的记录.txt");
    }

    private static List<String> names(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void personalValuesAreNotInTheDatabase() throws Exception {
        workshop.put(
                Workshop.workbook("金星嘎查")
                        .with("B02", "支部书记", "赵某某某")
                        .with("B03", "姓名", "赵某某某")
                        .with("B03", "备注", "电话19900000009"),
                "a.xlsx");
        workshop.run("nightly");

        assertThat(workshop.query("SELECT content FROM form_row"))
                .isNotEmpty()
                .noneMatch(content -> content.contains("某")
                        || content.contains("1599991970")
                        || content.contains("19900000")
                        || content.contains("1970-03-07"));
        assertThat(workshop.query("SELECT 支部编码, 全年实交, 入党日期 FROM v_2023_b03 ORDER BY 行号 LIMIT 1"))
                .containsExactly("15052510620501 12.0 1995-07-01");
    }

    @Test
    void figuresAgreeInWorkbookDatabaseAndJson() throws Exception {
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("金星嘎查").with("B09", "面积（亩）", new BigDecimal("1.5")), "金星嘎查.xlsx");

        var json = workshop.run("nightly", "--format", "json").out();

        assertThat(json).contains("\"DJ05\" : 14", "\"XZ12\" : 21,", "\"reconciliation\" : \"");
        assertThat(workshop.query("SELECT CAST(value AS DECIMAL(9,1)) FROM indicator_value"
                        + " WHERE level = '乡镇' AND about = year AND indicator IN ('DJ05', 'XZ12') ORDER BY indicator"))
                .containsExactly("14.0", "21.0");
        assertThat(sheet("综合指标")).anySatisfy(line -> assertThat(line).contains("|DJ05|", "|14|"));
        assertThat(sheet("综合指标"))
                .anySatisfy(line -> assertThat(line).contains("|XZ12|").contains("|21.0|"));
    }

    private static List<String> changed(List<String> before, List<String> after) {
        return after.stream().filter(line -> !before.contains(line)).toList();
    }

    /** The rows of a sheet of the release, cells as shown and parted by {@code |}. */
    private List<String> sheet(String name) throws Exception {
        try (var workbook = WorkbookFactory.create(workshop.release().toFile(), null, true)) {
            var formatter = new DataFormatter();
            formatter.setUseCachedValuesForFormulaCells(true);
            var lines = new java.util.ArrayList<String>();
            for (var row : workbook.getSheet(name)) {
                var line = new StringBuilder();
                row.forEach(cell -> line.append(formatter.formatCellValue(cell)).append('|'));
                lines.add(line.toString());
            }
            return lines;
        }
    }
}
