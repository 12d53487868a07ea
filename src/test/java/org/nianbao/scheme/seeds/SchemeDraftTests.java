package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.outbox.WholeFolder;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;

class SchemeDraftTests {

    private final Path folder;

    SchemeDraftTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Scheme scheme() {
        return new SchemeFolder(Schemes.FOLDER).scheme();
    }

    /** The draft of 2024 where what was approved in 2022 is approved again in 2023. */
    private static SchemeDraft draft() {
        return SchemeDraft.of(Schemes.FOLDER, scheme(), scheme().referenceRows().lastYear());
    }

    private static SchemeDraft draftOf(Path seeds) {
        return SchemeDraft.of(seeds, scheme(), RowsByUnit.NONE);
    }

    @Test
    void standsAndIsOfTheNewYear() throws IOException {
        var seeds = folder.resolve("2024");
        new WholeFolder(seeds).write(draft().files());

        var next = new SchemeFolder(seeds).scheme();

        assertThat(next.year()).isEqualTo(2024);
        assertThat(next.edition().title()).isEqualTo("沙日浩来镇2024年年终统计");
        assertThat(next.edition().releaseName()).isEqualTo("沙日浩来镇2024年年终统计汇总表.xlsx");
        assertThat(next.edition().deadline()).isEqualTo("2025-01-10");
        assertThat(next.edition().template()).isEqualTo("NB2024-1");
        assertThat(next.edition().parameters())
                .containsEntry("报告期末", java.time.LocalDate.of(2024, 12, 31))
                .containsEntry("塘坝项目", "XM2023-01");
        assertThat(next.narrative().file()).isEqualTo("沙日浩来镇2024年年终工作统计报告.docx");
        assertThat(next.published()).isEmpty();
        assertThat(new SchemeYears(folder).whyNotInForce(2024))
                .hasValue("还在起草（scheme.yaml 写的是 in-force: no），编好后改为 in-force: 2024");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(seeds);
        }
    }

    @Test
    void hasWhatWasApprovedInTheYearBefore() throws IOException {
        assertThat(draft().files().get("approved.csv"))
                .isEqualTo(
                        Files.readString(Schemes.FOLDER.resolve("approved.csv")).replace("2022年审定数", "2023年审定数"));
        assertThat(draftOf(Schemes.FOLDER).files().get("approved.csv")).isEqualTo("区划代码,项目,2023年审定数\n");
        assertThat(draftOf(Schemes.FOLDER).remarks())
                .extracting(SchemeDraft.Remark::toString)
                .contains("approved.csv：没有各单位的 2023 年审定数：数据库里没有它们通过的报表");
    }

    @Test
    void nothingButYearsIsChangedAndEveryLineStaysWhereItIs() {
        draft().files().forEach((name, text) -> {
            if (name.endsWith(".yaml")) {
                var before = lines(name);
                assertThat(text.lines()).as(name).hasSameSizeAs(before);
                assertThat(text.lines().map(line -> line.replaceAll("20\\d\\d|in-force: no", "")))
                        .as(name)
                        .containsExactlyElementsOf(before.stream()
                                .map(line -> line.replace("in-force: 2023", "").replaceAll("20\\d\\d", ""))
                                .toList());
            }
        });
    }

    private static List<String> lines(String name) {
        try {
            return Files.readAllLines(Schemes.FOLDER.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void tellsWhatItChangedAndWhatSomebodyHasToLookAt() {
        var draft = draft();

        assertThat(draft.shifted())
                .extracting(SchemeDraft.Shifted::toString)
                .contains(
                        "scheme.yaml 第3行 title：沙日浩来镇2023年年终统计 → 沙日浩来镇2024年年终统计",
                        "scheme.yaml 第17行 deadline：2024-01-10 → 2025-01-10",
                        "intake.yaml 第70行 rules.instruction：请按 2023-05-01 的样子填写完整的年月日；只要求年月的栏填 2023-05"
                                + " → 请按 2024-05-01 的样子填写完整的年月日；只要求年月的栏填 2024-05");
        assertThat(draft.remarks())
                .extracting(SchemeDraft.Remark::toString)
                .contains(
                        "scheme.yaml：截止日期是 2025-01-10（星期五），请按通知核对",
                        "intake.yaml 第18行：rules.basis 写着“国家统计局统计用区划代码（2023年）”，没有改，请核对",
                        "forms/B03.yaml 第240行：rules.basis 写着“《2019—2023年全国党员教育培训工作规划》”，没有改，请核对",
                        "published.csv：只有标题行；2024 年的数公布以后填写",
                        "units.csv：照抄上年的名录，请核对")
                .anyMatch(remark -> remark.endsWith("parameters.塘坝项目 写着“XM2023-01”，没有改，请核对"))
                .anyMatch(remark -> remark.endsWith("注释里写着 2023 年，请核对它所说的"))
                .anyMatch(remark -> remark.endsWith("写着“待核”，请核对"));
        assertThat(draft.inForce().toString()).isEqualTo("scheme.yaml 第1行：in-force: 2024");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: 2023年年终统计              | title: 2024年年终统计
            title: 2022—2023年年终统计         | title: 2022—2023年年终统计
            title: 照《2023年规划》报2023年的  | title: 照《2023年规划》报2024年的
            title: 20230与12023                | title: 20230与12023
            title: '𠮷村2023年'                | title: '𠮷村2024年'
            deadline: 2024-02-29               | deadline: 2025-02-28
            basis: 通政发〔2023〕3号           | basis: 通政发〔2023〕3号
            title: 一九四九年到2019年          | title: 一九四九年到2019年
            # 2023年定的                       | # 2023年定的
            {title: 2023, formula: A ≥ 2023-12} | {title: 2024, formula: A ≥ 2024-12}
            """)
    void aYearMovesOnWhereTheSchemeSpeaksOfItsOwn(String before, String now) {
        assertThat(new YearShift("x.yaml", 2023, before).shifted()).isEqualTo(now);
    }

    @Test
    void aFileIsLeftOutThatIsOfTheYearBeforeOrNotOfTheScheme() throws IOException {
        var seeds = folder.resolve("2023");
        Schemes.copyTo(seeds);
        Files.createDirectories(seeds.resolve("issued"));
        for (var name : List.of("issued/B09.csv", "units.csv.bak", "forms/B03 (副本).yaml.old", ".DS_Store")) {
            Files.writeString(seeds.resolve(name), "x");
        }
        Files.writeString(seeds.resolve("changes.csv"), "上年代码,本年代码,变动\n,150525106213,新增\n");
        Files.writeString(seeds.resolve("scheme.yaml"), "year: 2023\ndeadline: 2023-12-31\n");

        var draft = draftOf(seeds);

        assertThat(draft.files().keySet())
                .doesNotContain("issued/B09.csv", "units.csv.bak", "forms/B03 (副本).yaml.old", ".DS_Store");
        assertThat(draft.files())
                .containsEntry("changes.csv", "上年代码,本年代码,变动\n")
                .containsEntry("published.csv", "code,2024年公布数,wording\n")
                .containsEntry("scheme.yaml", "year: 2024\ndeadline: 2024-12-31\nin-force: no\n");
        assertThat(draft.remarks())
                .extracting(SchemeDraft.Remark::toString)
                .contains("issued/B09.csv：是 2023 年的底册，没有带过来；2024 年的下发以后放在这里", "units.csv.bak：不是报表制度的文件，没有带过来");
    }

    @Test
    void aFolderIsWrittenWholeOrNotAtAll() throws IOException {
        var target = folder.resolve("2024");
        Files.createDirectory(target);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new WholeFolder(target).write(Map.of("a", "1", "b/c", "2"))))
                .isInstanceOf(java.nio.file.FileAlreadyExistsException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
        assertThat(target).isEmptyDirectory();
    }
}
