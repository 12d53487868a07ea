package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One submission that cannot be processed stops no other: whatever the database, or the program, will not take of it. */
class UnprocessableTests {

    private static final String REMEDY = "请检查所指的内容，过长、过大的改短，把报送批次加 1 后再报送；仍不行的请镇里把文件和日志交给维护人员，程序更新后会自动再试";

    private final Workshop workshop;
    private final EmbeddedServer server;

    UnprocessableTests(@TempDir Path folder) throws InterruptedException {
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

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the database refuse rows that say so, with the error that they name. */
    private void refuseWhatSaysSo() throws IOException {
        Files.createDirectories(workshop.inbox());
        run("nightly");
        execute("ALTER TABLE form_row"
                + " ADD COLUMN short CHAR(1) AS (IF(content LIKE '%不收22001%', '长长', '')) STORED,"
                + " ADD COLUMN small TINYINT AS (IF(content LIKE '%不收22003%', 300, 0)) STORED,"
                + " ADD CONSTRAINT sound CHECK (content NOT LIKE '%不收23000%')");
    }

    /** A village that reports an event on this subject. */
    private static VillageWorkbook on(String unit, String subject) {
        return Workshop.workbook(unit).set("B04", 0, "主题=" + subject);
    }

    private JsonNode unit(Workshop.Result result, String name) {
        return JsonMapper.shared()
                .readTree(result.out())
                .get("units")
                .valueStream()
                .filter(unit -> unit.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyElseIsAcceptedAndTheCulpritsAreNamed() throws Exception {
        refuseWhatSaysSo();
        workshop.everyUnitReports();
        workshop.put(on("金星嘎查", "不收22001"), "金星嘎查.xlsx");
        workshop.put(on("呼和嘎查", "不收22003"), "呼和嘎查.xlsx");
        workshop.put(on("水泉嘎查", "不收23000"), "水泉嘎查.xlsx");

        var night = run("nightly", "--format", "json");

        assertThat(night.exit()).as(night.err()).isEqualTo(3);
        assertThat(night.err()).contains(" 无法处理 金星嘎查.xlsx\n", " 无法处理 呼和嘎查.xlsx\n", " 无法处理 水泉嘎查.xlsx\n");
        assertThat(night.err().lines().filter(line -> line.contains(" 通过 "))).hasSize(12);
        assertThat(Workshop.query(server, "SELECT verdict, COUNT(*) FROM submission GROUP BY 1 ORDER BY 1"))
                .containsExactlyInAnyOrder("无法处理 3", "通过 12");
        var finding = unit(night, "金星嘎查").at("/newest/findings/0");
        assertThat(finding.get("message").asString()).isEqualTo("“B04 会议和活动台账”第 3 行的内容数据库存不下");
        assertThat(finding.get("instruction").asString()).isEqualTo(REMEDY);
        assertThat(finding.at("/cells/0").asString()).isEqualTo("A3");
        assertThat(night.out()).doesNotContain("SQL", "Exception", "org.");

        assertThat(Files.readString(workshop.folder().resolve("out/退回/金星嘎查_退回.txt")))
                .startsWith("金星嘎查 无法处理：")
                .contains("“B04 会议和活动台账”第 3 行的内容数据库存不下。" + REMEDY);

        var bytes = workshop.releaseBytes();
        var again = run("nightly");
        assertThat(again.err()).contains("其中 0 个是新的").doesNotContain("重新审核");
        assertThat(again.exit()).isEqualTo(3);
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
    }

    /** A name of a sheet that Excel would not take, as other programs write it. */
    private static void lengthenTab(Path workbook, String form) throws IOException {
        try (var zip = FileSystems.newFileSystem(workbook)) {
            var part = zip.getPath("xl/workbook.xml");
            var xml = Files.readString(part);
            Files.writeString(part, xml.replaceFirst("name=\"" + form + " ", "name=\"" + form + " " + "长".repeat(300)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"B03", "B04"})
    void aTabOfThreeHundredCharactersIsNoReasonToFail(String form) throws Exception {
        lengthenTab(workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx"), form);

        var night = run("nightly", "--format", "json");

        assertThat(unit(night, "金星嘎查").get("state").asString()).as(night.out()).isEqualTo("通过");
        assertThat(Workshop.query(
                        server, "SELECT CHAR_LENGTH(sheet) > 300 FROM form_place WHERE form = '%s'".formatted(form)))
                .containsExactly("1");
    }

    /** It is shortened in what is shown of it; the whole of it stands in the archived file. */
    @Test
    void anExplanationOfThirtyThousandCharactersIsCutAndSaysSo() throws Exception {
        var tab = Workshop.workbook("金星嘎查")
                .set("B03", 1, "集中学习学时=10")
                .add("S01", "审核关系", "R321", "工作表", "党员名册", "单元格", "Q4", "实有", "10")
                .set("S01", 0, "情况说明=" + "因".repeat(30_000))
                .set("S01", 0, "说明人=甲某")
                .with("S01", "说明日期", LocalDate.of(2023, 12, 31));
        workshop.put(tab, "金星嘎查.xlsx");

        var night = run("nightly", "--format", "json");

        assertThat(night.exit()).as(night.err()).isEqualTo(3);
        assertThat(unit(night, "金星嘎查").get("state").asString()).as(night.out()).isEqualTo("通过");
        var explanation = unit(night, "金星嘎查")
                .at("/newest/findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asString().equals("R321"))
                .findFirst()
                .orElseThrow()
                .get("explanation");
        assertThat(explanation.get("reason").asString())
                .hasSizeBetween(9_990, 10_000)
                .endsWith("因…（共 30000 字）");
    }

    /** Of a unit that sent a sound one before, that one goes on to count. */
    @Test
    void theAcceptedOneOfBeforeGoesOnToCount() throws Exception {
        refuseWhatSaysSo();
        workshop.put(Workshop.workbook("金星嘎查"), "1.xlsx");
        run("nightly");
        workshop.put(on("金星嘎查", "不收22001").set("B00", "报送批次", 2), "2.xlsx");
        workshop.put(on("呼和嘎查", "植树"), "3.xlsx");

        var village = run("village", "金星嘎查");

        assertThat(village.exit()).isEqualTo(3);
        assertThat(village.err()).contains("1/1 无法处理 2.xlsx", "3.xlsx 不是所要的单位的报表，留待夜间运行");
        assertThat(village.out()).contains("金星嘎查        退回  第1批");
        assertThat(run("status").out()).contains("无法处理：“B04 会议和活动台账”第 3 行的内容数据库存不下，待其改正，仍按第1批汇总");
        assertThat(run("undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站").exit()).isEqualTo(0);
        assertThat(run("status").out()).contains("第2批已作废");
    }

    @Test
    void anotherBuildOfTheProgramTriesAgain() throws Exception {
        refuseWhatSaysSo();
        workshop.put(on("金星嘎查", "不收22001"), "1.xlsx");
        run("nightly");
        workshop.put(Workshop.workbook("金星嘎查"), "2.xlsx");
        assertThat(run("nightly").err()).contains("1/1 通过 2.xlsx");
        execute("ALTER TABLE form_row DROP COLUMN short");
        assertThat(run("nightly").err()).contains("其中 0 个是新的").doesNotContain("重新审核");

        execute("UPDATE submission SET basis = 'of another build' WHERE verdict = '无法处理'");
        var night = run("nightly");

        assertThat(night.err()).contains("重新审核 2 个文件", "1/2 通过 1.xlsx", "2/2 退回 2.xlsx");
        assertThat(run("nightly").err()).doesNotContain("重新审核");
    }

    /** Nobody's file is to blame for a table that is not there: the run fails, enters nothing, and the next one does it all. */
    @Test
    void whatIsNotAboutTheDataFailsTheRun() throws Exception {
        refuseWhatSaysSo();
        workshop.put(on("金星嘎查", "不收22001"), "1.xlsx");
        workshop.put(on("呼和嘎查", "植树"), "2.xlsx");
        execute("ALTER TABLE form_row RENAME COLUMN run_id TO elsewhere");

        var failed = run("nightly");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).doesNotContain("无法处理").contains("运行失败，可以放心重跑");
        assertThat(Workshop.query(server, "SELECT * FROM submission")).isEmpty();
        execute("ALTER TABLE form_row RENAME COLUMN elsewhere TO run_id");
        assertThat(run("nightly").err()).contains("1/2 无法处理 1.xlsx", "2/2 通过 2.xlsx");
    }
}
