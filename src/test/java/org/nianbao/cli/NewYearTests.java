package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/** An office in January: the year before is in full swing while the next one is begun. */
class NewYearTests {

    private static final String R201 = "  - id: R201\n    scope: 行内\n    level: ";

    private final Workshop workshop;
    private final EmbeddedServer server;
    private final Path next;

    NewYearTests(@TempDir Path folder) throws InterruptedException {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
        next = workshop.seeds().resolve("2024");
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

    private void change(String file, String text, String replacement) throws IOException {
        var content = Files.readString(next.resolve(file));
        assertThat(content).contains(text);
        Files.writeString(next.resolve(file), content.replace(text, replacement));
    }

    /** A night is as the first one was, but for one line about the year that is not in force. */
    private void assertUntouched(Workshop.Result first, byte[] bytes, String why) {
        var night = run(0, "nightly");
        assertThat(night.out()).isEqualTo(first.out());
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);
        assertThat(night.err().lines())
                .containsOnlyOnce("2024 年的报表制度（%s）没有施行：%s；本次按 2023 年".formatted(next, why))
                .noneMatch(line -> line.contains("重新审核"));
        assertThat(Workshop.query(server, "SELECT DISTINCT year, verdict FROM submission"))
                .containsExactly("2023 通过");
    }

    @Test
    void theNextYearIsBegunEditedAndPutInForceBesideTheOld() throws IOException {
        workshop.everyUnitReports();
        var first = run(0, "nightly");
        var bytes = workshop.releaseBytes();

        Schemes.copyTo(next);
        assertUntouched(first, bytes, "scheme.yaml 写的是 year: 2023，是别的年度的，可能是照抄过来还没有改");
        assertThat(run(2, "new-year", "2024").err()).contains(next + " 已经有了，没有动它；要重新起草，请先把它改名或者移走");
        Files.move(next, workshop.seeds().resolve("2024.bak"));

        assertThat(run(0, "new-year", "2024").out())
                .startsWith("已起草 " + next + "\n\n改了的年份：\n")
                .contains("要由人核对的：\n", "把 %s 第1行改为 in-force: 2024，就施行了。".formatted(next.resolve("scheme.yaml")));
        assertThat(Files.readString(next.resolve("approved.csv")))
                .startsWith("区划代码,项目,2023年审定数\n")
                .contains("\n150525106205,B01.14本年,3\n");
        assertThat(run(0, "scheme", "--year", "2024").out()).startsWith("沙日浩来镇2024年年终统计：15 个填报单位");
        assertUntouched(first, bytes, "还在起草（scheme.yaml 写的是 in-force: no），编好后改为 in-force: 2024");

        change("scheme.yaml", "in-force: no", "in-force: 2024");
        change("forms/B02.yaml", R201 + "强制", R201 + "必须");
        assertUntouched(first, bytes, "有 1 处错误，请用 nianbao scheme --year 2024 查看并改正");
        assertThat(run(2, "scheme", "--year", "2024").err())
                .contains("报表制度 " + next + " 有 1 处错误：\n  forms/B02.yaml 第34行");

        change("forms/B02.yaml", R201 + "必须", R201 + "强制");
        try (var files = Files.list(workshop.inbox())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        var night = run(3, "nightly");
        assertThat(night.err()).contains("本次按 2024 年的报表制度；要办 2023 年的，请加 --year 2023\n");
        assertThat(night.out()).contains("金星嘎查        未报", "没有公布数", "沙日浩来镇2024年年终统计汇总表.xlsx（第1版）");
        assertThat(run(0, "nightly", "--year", "2023").out()).isEqualTo(first.out());
        assertThat(workshop.releaseBytes()).isEqualTo(bytes);

        change("units.csv", "150525106213", "1505251062");
        assertThat(run(2, "nightly").err())
                .as("what comes in now is for 2024")
                .contains("units.csv 第15行")
                .doesNotContain("本次按 2023 年");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2025", "02024", "20240", "明年"})
    void onlyTheYearThatFollowsIsBegun(String year) {
        workshop.copyTheScheme();

        assertThat(workshop.run("new-year", year).err())
                .isEqualTo("施行的最近一年是 2023 年，只能起草 2024 年的，写的是“%s”；请改写 2024 再运行\n".formatted(year));
        assertThat(workshop.seeds().resolve(year.equals("2023") ? "2024" : year))
                .doesNotExist();
    }

    @Test
    void withoutADatabaseNothingWasApproved() throws IOException {
        workshop.copyTheScheme();

        assertThat(workshop.run("new-year", "2024").out()).contains("approved.csv：没有各单位的 2023 年审定数：数据库里没有它们通过的报表");
        assertThat(Files.readString(next.resolve("approved.csv"))).isEqualTo("区划代码,项目,2023年审定数\n");
        assertThat(workshop.data()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nightly", "status"})
    void townshipsOfAnotherYearAreRefused(String command) throws IOException {
        workshop.copyTheScheme();
        Files.createDirectories(workshop.inbox());
        var townships = Files.createDirectories(workshop.folder().resolve("townships/2022"));

        assertThat(workshop.run(command, "--townships", townships.toString()).err())
                .isEqualTo("%s 是 2022 年的乡镇，报表制度是 2023 年的；请加 --year 2022，或者指明 2023 年的乡镇文件夹\n".formatted(townships));
        assertThat(workshop.run(command, "--township", townships.resolve("甲镇").toString())
                        .err())
                .contains("是 2022 年的乡镇");
    }
}
