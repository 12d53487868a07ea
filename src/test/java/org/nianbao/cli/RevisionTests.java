package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.application.TownshipTime;
import org.nianbao.outbox.WholeFile;
import tools.jackson.databind.json.JsonMapper;

/** A release tells what is otherwise than in the one that was handed in last, and each can be had again. */
class RevisionTests {

    private static final String NAME = "沙日浩来镇2023年年终统计汇总表";

    private final Workshop workshop;

    RevisionTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    private String revision() throws IOException {
        return WorkbookText.of(workshop.release())
                .toString()
                .lines()
                .filter(line -> line.startsWith("修订!"))
                .reduce("", (one, other) -> one + other.replaceFirst("修订!", "") + "\n");
    }

    private void handIn(int number) {
        var result = workshop.run("release", "--sent", Integer.toString(number), "--by", "镇统计站");
        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        assertThat(result.out()).contains(TownshipTime.today() + " 镇统计站");
    }

    private void report(int stormTroops) {
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2).with("B02", "突击队数", stormTroops), "金星嘎查（2）.xlsx");
    }

    @Test
    void tellsWhatChangedSinceTheLastWasHandedInAndWhy() throws Exception {
        workshop.everyUnitReports();
        workshop.run("nightly");
        assertThat(revision()).contains("首次上报，没有可以比较的版。");
        assertThat(workshop.run("status").out()).contains("还没有登记过上报：汇总表发给旗里以后，请运行 release --sent 版次");
        handIn(1);
        assertThat(workshop.run("nightly").out()).contains("（第1版）");
        assertThat(workshop.run("status").out()).contains("，与现在的数一致\n", "最近上报的是第1版（" + TownshipTime.today() + " 镇统计站）");

        report(4);
        var second = workshop.run("nightly");
        assertThat(second.out()).contains("（第2版）");
        assertThat(revision())
                .contains("与上一次上报的第1版（%s）比较：2 项指标值有变化，原因 1 条。".formatted(TownshipTime.today()))
                .containsSubsequence("金星嘎查\n", "报表\n", "第1批改为第2批 金星嘎查（2）.xlsx（")
                .containsSubsequence("全镇\n", "DJ05\n", " = 14 ", " = 17 ", "金星嘎查\n", "DJ05\n", " = 1 ", " = 4 ");

        var bytes = workshop.releaseBytes();
        workshop.query("DELETE FROM `release` WHERE number = 2");
        assertThat(workshop.run("nightly").out()).isEqualTo(second.out());
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);

        handIn(2);
        workshop.run("undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站");
        assertThat(revision())
                .contains("与上一次上报的第2版")
                .containsSubsequence("作废\n", "第2批已作废（%s 镇统计站：误报），计入第1批 金星嘎查.xlsx（".formatted(TownshipTime.today()))
                .containsSubsequence("全镇\n", "DJ05\n", " = 17 ", " = 14 ");

        workshop.run("undo", "金星嘎查", "--withdraw");
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
    }

    @Test
    void anEarlierOneIsWrittenAgainByteForByte() throws Exception {
        assertThat(workshop.run("release", "--as-of", "1", "--year", "2023").exit())
                .isEqualTo(2);
        workshop.everyUnitReports();
        workshop.run("nightly");
        var first = workshop.releaseBytes();
        var table = Files.readAllBytes(workshop.folder().resolve("out/" + NAME + ".csv"));
        report(4);
        workshop.run("nightly");

        var again = workshop.run("release", "--as-of", "1");
        assertThat(again.exit()).as(again.err()).isEqualTo(0);
        var folder = workshop.folder().resolve("out/第1版");
        assertThat(again.out())
                .isEqualTo("第1版  %s%nSHA-256 %s%n".formatted(folder.resolve(NAME + ".xlsx"), WholeFile.sha256(first)));
        assertThat(folder.resolve(NAME + ".xlsx")).hasBinaryContent(first);
        assertThat(folder.resolve(NAME + ".csv")).hasBinaryContent(table);
        assertThat(folder.resolve(NAME + ".csv-metadata.json")).content().contains(WholeFile.sha256(first));
        var json = JsonMapper.shared()
                .readTree(workshop.run("release", "--format", "json").out());
        assertThat(json.at("/releases/1/sha256").asString()).isEqualTo(WholeFile.sha256(first));

        var kept = workshop.dataFolder().resolve("releases/%1$.2s/%1$s".formatted(WholeFile.sha256(first)));
        Files.write(kept, new byte[] {1});
        assertThat(workshop.run("release", "--as-of", "1").err()).contains("第1版留存的文件缺失或者损坏，请从备份恢复 ");
        assertThat(workshop.run("release", "--as-of", "7").err()).contains("没有第7版，发出过第1版到第2版");
        assertThat(workshop.run("release", "--sent", "2").err()).contains("请用 --by 写明由谁上报");
    }
}
