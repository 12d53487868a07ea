package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of accepted submissions when the scheme changes after a release was handed in. */
class TurnTests {

    private static final String TURN = "金星嘎查 第1批 金星嘎查.xlsx  按现在的制度会改为退回（R299），已上报过，保持通过";

    private final Workshop workshop;
    private final EmbeddedServer server;

    TurnTests(@TempDir Path folder) throws Exception {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private Workshop.Result run(int exit, String... command) {
        var result = workshop.run(workshop.on(server, command));
        assertThat(result.exit())
                .as("%s: %s%s", String.join(" ", command), result.err(), result.out())
                .isEqualTo(exit);
        return result;
    }

    private static VillageWorkbook village(String name, int batch, int stormTroops) {
        return Workshop.workbook(name).set("B00", "报送批次", batch).with("B02", "突击队数", stormTroops);
    }

    private void change(String file, String text, String replacement) throws IOException {
        var path = workshop.seeds().resolve("2023").resolve(file);
        var content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replace(text, replacement));
    }

    @BeforeEach
    void everyUnitIsAcceptedAndTheReleaseIsHandedIn() {
        workshop.everyUnitReports();
        workshop.put(village("金星嘎查", 1, 4), "金星嘎查.xlsx");
        run(0, "nightly");
        run(0, "release", "--sent", "1", "--by", "镇统计站");
    }

    @Test
    void whatWasAcceptedKeepsItsVerdictUntilSomebodyWhoHasSeenItWantsOtherwise() throws IOException {
        var bytes = workshop.releaseBytes();
        LaterRule.addTo(workshop.seeds());

        var shown = run(3, "nightly", "--review-again");
        assertThat(shown.out())
                .as("shown before it turns")
                .contains("金星嘎查        通过  第1批", "报表制度在上报以后改了\n  " + TURN + "\n", "--review-again");
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);

        var again = run(3, "nightly");
        assertThat(again.err()).doesNotContain("重新审核");
        assertThat(again.out()).isEqualTo(shown.out());
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
        var status = run(0, "status");
        assertThat(status.out()).contains(TURN);
        var json = JsonMapper.shared()
                .readTree(run(0, "status", "--format", "json").out());
        assertThat(json.at("/turns/0/rules/0").asString()).isEqualTo("R299");

        run(0, "village", "水泉嘎查");
        workshop.put(village("水泉嘎查", 2, 4), "水泉嘎查2.xlsx");
        assertThat(run(3, "nightly").out())
                .as("what is new is judged by the new scheme")
                .contains("水泉嘎查        退回  第1批", "金星嘎查        通过  第1批");

        run(0, "village", "呼和嘎查", "--review-again");
        assertThat(run(3, "village", "金星嘎查", "--review-again").out())
                .contains("金星嘎查        退回  —", "R299 强制  B02 党组织情况表!J3  突击队数 4。")
                .doesNotContain("报表制度在上报以后改了");
        assertThat(Workshop.query(server, "SELECT COUNT(*) FROM turn")).containsExactly("0");
    }

    @Test
    void theOneBeforeCountsOnceTheNewestHasTurned() throws IOException {
        workshop.put(village("呼和嘎查", 2, 5), "呼和嘎查2.xlsx");
        workshop.put(village("金星嘎查", 2, 1), "金星嘎查2.xlsx");
        run(0, "nightly");
        LaterRule.addTo(workshop.seeds());

        var night = run(3, "nightly");
        assertThat(night.out())
                .as("an earlier one that still is accepted does not take the place of one that keeps its verdict")
                .contains("呼和嘎查        通过  第2批", "呼和嘎查 第2批 呼和嘎查2.xlsx  按现在的制度会改为退回（R299）")
                .doesNotContain(TURN);
        assertThat(run(0, "trace", "DJ05", "呼和嘎查").out()).contains("呼和嘎查2.xlsx");

        run(3, "nightly", "--review-again");
        assertThat(run(0, "trace", "DJ05", "呼和嘎查").out()).contains("呼和嘎查.xlsx").doesNotContain("呼和嘎查2.xlsx");
        assertThat(run(3, "nightly").out()).contains("呼和嘎查        退回  第1批").doesNotContain("报表制度在上报以后改了");
    }

    @Test
    void aSchemeThatGoesBackToWhatItWasLeavesNothingBehind() throws IOException {
        LaterRule.addTo(workshop.seeds());
        run(3, "nightly");
        LaterRule.removeFrom(workshop.seeds());

        assertThat(run(0, "nightly").out()).doesNotContain("报表制度在上报以后改了");
    }

    @Test
    void whatIsDoneOnPurposeForAUnitTakesEffectAllTheSame() throws IOException {
        workshop.put(village("金星嘎查", 2, 5).set("B03", 1, "集中学习学时=10"), "金星嘎查2.xlsx");
        run(3, "nightly");
        run(0, "explain", "金星嘎查", "R321", "--reason", "因病住院", "--by", "镇党建办");
        run(0, "release", "--sent", "2", "--by", "镇统计站");
        LaterRule.addTo(workshop.seeds());
        assertThat(run(3, "nightly").out()).contains("金星嘎查        通过  第2批", TURN);

        run(3, "undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站");
        assertThat(run(3, "nightly").out()).contains("金星嘎查        通过  第1批", TURN);
        run(3, "undo", "金星嘎查", "--withdraw");

        workshop.put(village("呼和嘎查", 2, 1).set("B03", 1, "集中学习学时=10"), "呼和嘎查2.xlsx");
        run(3, "nightly");
        run(0, "explain", "呼和嘎查", "R321", "--reason", "因病住院", "--by", "镇党建办");
        change("forms/B02.yaml", "突击队数不超过三个", "突击队不超过三个");
        assertThat(run(3, "explain", "呼和嘎查", "R321", "--withdraw").out())
                .as("an explanation that is taken back after another change of the scheme")
                .contains("呼和嘎查        待说明  第1批");
    }

    /** All that a verdict consists of. */
    private List<Object> kept() {
        var rows = LedgerRows.of(server).rows();
        return List.of(
                Workshop.query(server, "SELECT sha256, verdict, scheme, kept_scheme FROM submission ORDER BY sha256"),
                List.of(rows.get("finding"), rows.get("explanation"), rows.get("turn"), rows.get("form_place")));
    }

    /** By a command that is taken back nothing may be lost. */
    @Test
    void whatIsSetAsideByMistakeComesBackWithTheVerdictThatItKept() throws Exception {
        workshop.put(village("呼和嘎查", 2, 1).set("B03", 1, "集中学习学时=10"), "呼和嘎查2.xlsx");
        run(3, "nightly");
        run(0, "explain", "呼和嘎查", "R321", "--reason", "因病住院", "--by", "镇党建办");
        LaterRule.addTo(workshop.seeds());
        run(3, "nightly");
        var bytes = workshop.releaseBytes();
        var before = kept();

        run(3, "undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站");
        change("forms/B02.yaml", "突击队数不超过三个", "突击队不超过三个");
        assertThat(run(3, "nightly").out()).contains("金星嘎查        未报");
        change("forms/B02.yaml", "突击队不超过三个", "突击队数不超过三个");
        assertThat(run(3, "undo", "金星嘎查", "--withdraw").out()).contains("金星嘎查        通过  第1批", TURN);
        assertThat(run(3, "nightly").out()).contains("金星嘎查        通过  第1批", TURN);
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
        assertThat(kept()).isEqualTo(before);

        run(0, "undo", "呼和嘎查", "--reason", "误报", "--by", "镇统计站");
        run(0, "undo", "呼和嘎查", "--withdraw");
        assertThat(kept()).isEqualTo(before);
        assertThat(run(3, "explain", "呼和嘎查", "R321", "--withdraw").out())
                .as("what was explained is still known to have been")
                .contains("呼和嘎查        待说明  第1批");

        run(3, "nightly", "--review-again");
        run(3, "undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站");
        assertThat(run(3, "undo", "金星嘎查", "--withdraw").out())
                .as("what has turned was not accepted any more")
                .containsPattern("金星嘎查 +退回 +—");
    }

    @Test
    void whatWasSetAsideBeforeTheSchemeChangedComesBackAsItWas() throws Exception {
        run(3, "undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站");
        LaterRule.addTo(workshop.seeds());
        run(3, "nightly");

        assertThat(run(3, "undo", "金星嘎查", "--withdraw").out()).contains("金星嘎查        通过  第1批", TURN);

        run(3, "undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站");
        run(0, "release", "--sent", "1", "--withdraw");
        assertThat(run(3, "undo", "金星嘎查", "--withdraw").out())
                .as("no release is handed in any more")
                .contains("金星嘎查        退回  —");
    }

    @Test
    void whatWasAgreedToTurnsThoughTheRunThatWasToDoItWasKilled() throws IOException {
        LaterRule.addTo(workshop.seeds());
        run(3, "nightly");
        Workshop.execute(server, "UPDATE turn SET agreed = TRUE");

        assertThat(run(3, "nightly").out()).contains("金星嘎查        退回  —");
    }

    @Test
    void aReleaseThatWasNotHandedInAfterAllHoldsNothing() throws IOException {
        LaterRule.addTo(workshop.seeds());
        run(3, "nightly");
        run(0, "release", "--sent", "1", "--withdraw");

        assertThat(run(3, "nightly").out()).contains("金星嘎查        退回  —").doesNotContain("报表制度在上报以后改了");
    }
}
