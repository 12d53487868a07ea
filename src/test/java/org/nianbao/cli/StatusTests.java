package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.EmbeddedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the township office reads in the morning. */
class StatusTests {

    private final Workshop workshop;

    StatusTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    private String status(String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "status";
        System.arraycopy(options, 0, arguments, 1, options.length);
        var result = workshop.run(arguments);
        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        return result.out();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(status("--format", "json"));
    }

    private void inTheDatabase(String... statements) throws Exception {
        try (var server = EmbeddedServer.start(workshop.data().resolve("mariadb"))) {
            server.awaitReady(Duration.ofMinutes(5));
            for (var statement : statements) {
                Workshop.query(server, statement);
            }
        }
    }

    private void aWeekPasses() throws Exception {
        inTheDatabase(
                "UPDATE submission SET received_at = received_at - INTERVAL 7 DAY",
                "UPDATE former_value SET until = until - INTERVAL 7 DAY",
                "UPDATE `release` SET released_at = released_at - INTERVAL 7 DAY");
    }

    /** One village that has sent nothing, one that must mend something, and one that is late. */
    private void mostUnitsReport() throws Exception {
        workshop.everyUnitReports();
        Files.delete(workshop.inbox().resolve("水泉嘎查.xlsx"));
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");
        workshop.put(Workshop.workbook("友爱村").set("B00", "报出日期", LocalDate.of(2024, 1, 11)), "友爱村.xlsx");
    }

    @Test
    void tellsWhoIsInWhatHasChangedAndWhatGoesOut() throws Exception {
        mostUnitsReport();
        assertThat(status()).contains("15 个单位：未报 15\n", "还没有发出过，请运行 nightly", "收件文件夹里还有 14 个文件没有收取，请运行 nightly");

        workshop.run("nightly");
        assertThat(status())
                .startsWith("沙日浩来镇2023年年终统计  ")
                .contains("截止 2024-01-10，已过 ", "15 个单位：未报 1，通过 12，待说明 1，退回 1；迟报 1\n")
                .containsSubsequence(
                        "水泉嘎查        未报    —      —           —            已逾期 ",
                        "天，请催报\n",
                        "金星嘎查        退回    第1批  2024-01-05  ",
                        "  强制 1，待其改正\n",
                        "友爱村          待说明  第1批  2024-01-11  ",
                        "  迟报 1 天，核实 1，待其说明\n",
                        "东沙日浩来嘎查  通过    第1批")
                .contains(" 以来\n  东沙日浩来嘎查  报来第1批  未报 → 通过    东沙日浩来嘎查.xlsx\n")
                .contains("  金星嘎查        报来第1批  未报 → 退回    金星嘎查.xlsx\n  ")
                .containsPattern("\n  指标变了 112 项\n    DJ01  .*\n    DJ02  主题教育参学党员数 +无 → 33 +人\n")
                .contains("\n旗里现在会得到\n  第1版（", "，与现在的数一致\n")
                .doesNotContain("还有", "F016");
        assertThat(status("--findings")).contains("退回 金星嘎查.xlsx\n  F016 强制");

        aWeekPasses();
        assertThat(status()).contains(" 以来\n  没有变化\n").doesNotContain("→");

        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2), "金星嘎查 2.xlsx");
        workshop.run("nightly");
        assertThat(status())
                .contains(" 以来\n  金星嘎查  报来第2批  退回 → 通过  金星嘎查 2.xlsx\n  指标变了 ", "第2版（")
                .doesNotContain("东沙日浩来嘎查  报来");
        assertThat(status("--since", "2024-01-05")).contains("01-05 00:00 以来\n  东沙日浩来嘎查  报来第1批  未报 → 通过");
        var json = json();
        assertThat(json.at("/changes/units/0/before").asString()).isEqualTo("退回");
        assertThat(json.at("/changes/units/0/now").asString()).isEqualTo("通过");
        assertThat(json.at("/changes/indicators").isEmpty()).isFalse();
        assertThat(json.at("/outgoing/state").asString()).isEqualTo("current");
        assertThat(json.at("/units/4/daysLate").asInt()).isEqualTo(1);
    }

    @Test
    void whatTheCountyWouldGetIsHeldAgainstTheFile() throws Exception {
        mostUnitsReport();
        workshop.run("nightly");

        inTheDatabase("DELETE FROM form_row WHERE form = 'B03'");
        assertThat(status()).containsPattern("第1版（.*，与现在的不同（变了 \\d+ 项指标），请运行 nightly 发出新的一版\n");
        assertThat(json().at("/outgoing/state").asString()).isEqualTo("outdated");

        Files.write(workshop.release(), new byte[1], StandardOpenOption.APPEND);
        assertThat(status()).contains("被人改过的第1版（", "与发出时不同，请另存所改的，再运行 nightly 重写");

        Files.delete(workshop.release());
        assertThat(status()).contains("什么也没有：第1版（", "请运行 nightly 重写");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        workshop.everyUnitReports();

        assertThat(workshop.run("status", "--since", "昨天"))
                .returns(2, Workshop.Result::exit)
                .satisfies(result ->
                        assertThat(result.err()).isEqualTo("--since 要写日期或时刻，如 2024-01-05 或 2024-01-05T08:00，不是“昨天”\n"));
        assertThat(workshop.data()).doesNotExist();
    }
}
