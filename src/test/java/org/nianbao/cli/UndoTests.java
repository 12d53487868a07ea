package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.application.TownshipTime;
import org.nianbao.outbox.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/** A submission is set aside, and what stood before counts again, whatever lies in the inbox. */
class UndoTests {

    private static final String WHY = "第2批已作废（%s 镇统计站：误报，电话 ***********）".formatted(TownshipTime.today());

    private static final String FIGURE =
            "SELECT CAST(value AS INT) FROM indicator_value" + " WHERE scope = '150525106213' AND indicator = 'DJ05'";

    private final Workshop workshop;

    UndoTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    /** One village has sent a second batch, with other figures. */
    @BeforeEach
    void oneReportsTwice() {
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("呼和嘎查").set("B00", "报送批次", 2).with("B02", "突击队数", 4), "呼和嘎查（2）.xlsx");
    }

    private static String[] undo(String... rest) {
        var arguments = new ArrayList<>(List.of("undo", "呼和嘎查"));
        arguments.addAll(List.of(rest));
        arguments.addAll(List.of("--reason", "误报，电话 13800138000", "--by", "镇统计站"));
        return arguments.toArray(String[]::new);
    }

    private String release() throws IOException {
        return WorkbookText.of(workshop.release()).toString();
    }

    @Test
    void whatStoodBeforeCountsAgainUntilThatIsTakenBack() throws Exception {
        workshop.run("nightly");
        var before = workshop.releaseBytes();
        assertThat(workshop.query(FIGURE)).containsExactly("4");

        workshop.query("UPDATE submission SET received_at = received_at - INTERVAL 7 DAY");
        var undone = workshop.run(undo());
        assertThat(undone.exit()).as(undone.err()).isEqualTo(0);
        assertThat(undone.err()).contains("报表制度、上报说明或作废有变动，重新审核 2 个文件", "1/2 通过 呼和嘎查.xlsx", "2/2 作废 呼和嘎查（2）.xlsx");
        assertThat(undone.out()).contains("呼和嘎查        通过  第1批  0     0     0     0     0     呼和嘎查.xlsx", "（第2版）");
        assertThat(release()).contains(WHY);
        assertThat(workshop.query(FIGURE)).containsExactly("1");
        assertThat(workshop.run("status").out()).contains("通过  第1批", WHY, "作废第2批  通过 → 通过  呼和嘎查.xlsx");

        var bytes = workshop.releaseBytes();
        assertThat(workshop.run("nightly").err()).contains("其中 0 个是新的").doesNotContain("重新审核");
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);

        assertThat(workshop.run("undo", "呼和嘎查", "2", "--withdraw").exit()).isEqualTo(0);
        assertThat(workshop.releaseBytes()).isEqualTo(before);
        assertThat(workshop.query(FIGURE)).containsExactly("4");

        asARunLeavesItThatIsKilledBeforeItReviews();
        assertThat(workshop.run("nightly").exit()).isEqualTo(0);
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
    }

    private void asARunLeavesItThatIsKilledBeforeItReviews() {
        workshop.query(
                "INSERT INTO set_aside SELECT id, '误报，电话 ***********', '镇统计站', '%s' FROM submission WHERE batch = 2"
                        .formatted(TownshipTime.today()));
    }

    @Test
    void aUnitOfWhichNothingIsLeftHasNotReported() throws Exception {
        Files.delete(workshop.inbox().resolve("呼和嘎查.xlsx"));
        var hash = WholeFile.sha256(Files.readAllBytes(workshop.inbox().resolve("呼和嘎查（2）.xlsx")));
        workshop.run("nightly");

        var undone = workshop.run(undo(hash.substring(0, 8), "--format", "json"));

        assertThat(undone.exit()).isEqualTo(3);
        var unit = JsonMapper.shared().readTree(undone.out()).at("/units/13");
        assertThat(unit.at("/state").asString()).isEqualTo("未报");
        assertThat(unit.at("/setAside/0/sha256").asString()).isEqualTo(hash);
        assertThat(unit.at("/setAside/0/reason").asString()).isEqualTo("误报，电话 ***********");
        assertThat(release()).contains("未报送，未计入汇总；" + WHY);
        assertThat(workshop.run("status").out()).contains("未报 1", "请催报，" + WHY);

        workshop.put(Workshop.workbook("呼和嘎查").set("B00", "报送批次", 2), "呼和嘎查 改.xlsx");
        assertThat(workshop.run("nightly").exit()).isEqualTo(0);
    }

    @Test
    void whatIsAskedForMustBeThere() {
        workshop.run("nightly");

        assertThat(workshop.run("undo", "呼和嘎查").err()).contains("请用 --reason 写明为什么作废，用 --by 写明由谁作废");
        assertThat(workshop.run(undo("第二批")).err()).contains("“第二批”不是报送批次，也不是 SHA-256 的前几位（至少 6 位）");
        assertThat(workshop.run(undo("3")))
                .returns(2, Workshop.Result::exit)
                .satisfies(result -> assertThat(result.err())
                        .contains("呼和嘎查 没有批次或文件是“3”的报表，请按批次、文件的 SHA-256 写明是哪一份：第1批（通过）")
                        .contains("；第2批（通过）", " 呼和嘎查（2）.xlsx"));
        assertThat(workshop.run("undo", "呼和嘎查", "--withdraw").err()).contains("呼和嘎查 没有作废的报表");
    }
}
