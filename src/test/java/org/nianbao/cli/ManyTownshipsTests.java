package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.WorkbookText;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.ledger.TownshipLock;
import org.nianbao.outbox.WholeFile;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.server.EmbeddedServer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Several townships in one run: each by itself, in one database. */
class ManyTownshipsTests {

    private static final String FIRST = "甲镇";
    private static final String SECOND = "乙苏木";

    /** Every test begins with the same six, and to make them takes as long as many a command. */
    private static final Map<String, byte[]> SOUND_WORKBOOKS = new ConcurrentHashMap<>();

    private final Workshop workshop;
    private final Path townships;

    ManyTownshipsTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        townships = folder.resolve("townships/2023");
    }

    @BeforeEach
    void twoTownshipsOfTwoVillagesReport() throws IOException {
        workshop.copyTheScheme();
        township(FIRST, "159901301", "  全镇党支部数: 2\n  全镇党员数: 6\n");
        township(SECOND, "159901302", "  全镇党员数: 7\n");
        for (var name : List.of(FIRST, SECOND)) {
            report(name, "东村", "东村");
            report(name, "西村", "西村");
            report(name, "本级", name + "本级");
        }
    }

    private void township(String name, String code, String parameters) throws IOException {
        var folder = Files.createDirectories(townships.resolve(name));
        Files.writeString(
                folder.resolve("township.yaml"),
                "name: %s\ncode: \"%s000\"\ncounty: 某旗\nparameters:\n%s".formatted(name, code, parameters));
        Files.writeString(folder.resolve("units.csv"), """
                code,name,kind,aliases
                %1$s200,东村,嘎查村,
                %1$s201,西村,嘎查村,
                %1$s000,%2$s本级,镇本级,
                """.formatted(code, name));
    }

    private Scheme scheme(String township) {
        return new SchemeFolder(workshop.seeds().resolve("2023")).shared().of(townships.resolve(township));
    }

    private VillageWorkbook workbook(String township, String unit) {
        return VillageWorkbook.of(scheme(township), unit);
    }

    private void report(String township, String file, String unit) throws IOException {
        var bytes = SOUND_WORKBOOKS.get(township + unit);
        if (bytes == null) {
            SOUND_WORKBOOKS.put(township + unit, Files.readAllBytes(put(township, file, workbook(township, unit))));
        } else {
            var inbox = Files.createDirectories(workshop.inbox().resolve(township));
            Files.write(inbox.resolve(file + ".xlsx"), bytes);
        }
    }

    private Path put(String township, String file, VillageWorkbook workbook) throws IOException {
        var inbox = Files.createDirectories(workshop.inbox().resolve(township));
        return workbook.saveAs(inbox.resolve(file + ".xlsx"));
    }

    private Workshop.Result nightly(String... more) {
        var arguments = Stream.concat(Stream.of("nightly", "--townships", townships.toString()), Arrays.stream(more));
        return workshop.run(arguments.toArray(String[]::new));
    }

    private Workshop.Result status(String... more) {
        var arguments = Stream.concat(Stream.of("status", "--townships", townships.toString()), Arrays.stream(more));
        return workshop.run(arguments.toArray(String[]::new));
    }

    private Workshop.Result of(String township, String... command) {
        var whose = Stream.of("--township", townships.resolve(township).toString());
        return workshop.run(Stream.concat(Arrays.stream(command), whose).toArray(String[]::new));
    }

    private Path release(String township) {
        return workshop.folder().resolve("out/%1$s/%1$s2023年年终统计汇总表.xlsx".formatted(township));
    }

    private Map<String, String> outgoingOfARunWithoutAPast() throws IOException {
        var fresh = workshop.folder().resolve("fresh");
        Workshop.runAnywhere(
                "nightly",
                "--townships",
                townships.toString(),
                "--seeds",
                workshop.seeds().toString(),
                "--inbox",
                workshop.inbox().toString(),
                "--data",
                fresh.resolve("data").toString(),
                "--out",
                fresh.resolve("out").toString());
        return outgoing(fresh.resolve("out"));
    }

    private Map<String, String> outgoing() throws IOException {
        return outgoing(workshop.folder().resolve("out"));
    }

    /** The SHA-256 of all that went out, by its place. */
    private static Map<String, String> outgoing(Path out) throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(out)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(out.relativize(file).toString(), WholeFile.sha256(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    @Test
    void eachTownshipIsReleasedByItself() throws IOException {
        var result = nightly();

        assertThat(result.err()).contains("甲镇  3 个单位：通过 3；新收 3 个文件；第1版\n").contains("乙苏木  3 个单位：通过 3；新收 3 个文件；第1版\n");
        assertThat(result.out()).endsWith("2 个乡镇：已汇总 2，未完成 0；6 个单位通过，共 6 个单位\n");
        assertThat(WorkbookText.of(release(FIRST)).lines())
                .anyMatch(line -> line.endsWith("甲镇2023年年终统计汇总表"))
                .anyMatch(line -> line.endsWith("甲镇人民政府"))
                .anyMatch(line -> line.endsWith("核对结果：没有公布数"))
                .noneMatch(line -> line.contains("乙苏木") || line.contains("沙日浩来镇") || line.contains("159901302"));
    }

    @Test
    void aParameterIsOfTheTownshipThatGivesItAndWithoutOneNothingIsJudged() {
        nightly();

        assertThat(workshop.query("SELECT township, message FROM township_finding WHERE rule = 'T003'"))
                .containsExactly("159901302000 镇直党员和各村报的年末党员合计 6 人，全镇党员是 7 人，相差 1 人");
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        nightly();
        var before = outgoing();

        var again = nightly();

        assertThat(again.err()).contains("甲镇  3 个单位：通过 3；新收 0 个文件；第1版");
        assertThat(outgoing()).isEqualTo(before);
    }

    @Test
    void oneFileInTwoInboxesIsTwoSubmissions() throws IOException {
        Files.copy(
                workshop.inbox().resolve(FIRST + "/东村.xlsx"), workshop.inbox().resolve(SECOND + "/甲镇的东村.xlsx"));

        var result = nightly();

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains("乙苏木  3 个单位：通过 3，认不出单位 1；新收 4 个文件；第1版");
        assertThat(workshop.query("SELECT township, unit_code FROM submission WHERE sha256 IN"
                        + " (SELECT sha256 FROM submission WHERE file_name = '甲镇的东村.xlsx') ORDER BY township"))
                .containsExactly("159901301000 159901301200", "159901302000 ");
    }

    @Test
    void aFaultyFolderAndAMissingInboxStopNobodyElse() throws IOException {
        township("丙乡", "159901303", "  党员学时: 40\n");
        Files.delete(townships.resolve("丙乡/units.csv"));
        township("丁乡", "159901301", "  全镇党员数: 六\n");
        township("戊乡", "159901305", "  全镇党员数: 6\n");
        Files.createDirectories(workshop.inbox().resolve("己乡"));
        Files.createFile(workshop.inbox().resolve("Thumbs.db"));
        Files.createDirectories(townships.resolve("@eaDir"));

        var result = nightly();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains("收件文件夹中的 己乡 不属于哪个乡镇，未收取")
                .contains("Thumbs.db 是系统、办公软件或网盘自己的文件，不是报表，未收取")
                .doesNotContain("收件文件夹中的 Thumbs.db", "@eaDir")
                .contains("丙乡  未完成：报表制度 %s 有 2 处错误：".formatted(townships.resolve("丙乡")))
                .contains("  township.yaml 第5行：“党员学时”不是各乡镇自己的参数，各乡镇自己的有 全镇党支部数、")
                .contains("  units.csv：没有这个文件")
                .contains("丁乡  未完成：报表制度 " + townships.resolve("丁乡")
                        + " 有 1 处错误：\n  township.yaml 第5行：“全镇党员数”写的是“六”，应与“539”是一类值")
                .contains("戊乡  未完成：没有收件文件夹 " + workshop.inbox().resolve("戊乡"))
                .contains("甲镇  3 个单位：通过 3；新收 3 个文件；第1版")
                .contains("乙苏木  3 个单位：通过 3；新收 3 个文件；第1版");
        assertThat(result.out()).endsWith("5 个乡镇：已汇总 2，未完成 3；6 个单位通过，共 6 个单位\n");
    }

    @Test
    void twoTownshipsCannotHaveOneCode() throws IOException {
        township("丁乡", "159901301", "  全镇党员数: 6\n");
        Files.createDirectories(workshop.inbox().resolve("丁乡"));

        var result = nightly();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(Stream.of("甲镇", "丁乡").filter(name -> result.err().contains(name + "  未完成")))
                .hasSize(1);
        assertThat(result.err()).contains("区划代码 159901301200 已是“");
    }

    @Test
    void theOtherCommandsWorkOnOneOfTheTownships() throws IOException {
        put(FIRST, "西村", workbook(FIRST, "西村").with("B03", "示范岗", "可能"));
        nightly();
        var others = outgoing().entrySet().stream()
                .filter(file -> file.getKey().contains(SECOND))
                .toList();
        assertThat(of(FIRST, "status").out()).contains("甲镇2023年年终统计").contains("159901301201  西村");

        put(FIRST, "西村 改正", workbook(FIRST, "西村").set("B00", "报送批次", 2));
        var village = of(FIRST, "village", "西村");

        assertThat(village.exit()).as(village.err()).isEqualTo(0);
        assertThat(village.out()).contains("第2版").contains("与公布数核对  没有公布数");
        assertThat(outgoing().entrySet()).containsAll(others);
        assertThat(of(FIRST, "release").out()).contains("2").doesNotContain(SECOND);
        assertThat(of(SECOND, "village", "甲镇本级").err()).contains("名录中没有“甲镇本级”");
        assertThat(of(FIRST, "report").out()).startsWith("甲镇2023年年终工作统计报告");
        assertThat(of(FIRST, "template").exit()).isEqualTo(0);
    }

    /** Killed when the first township is told of, the other is at work or has not begun. */
    @Test
    void aRunThatIsKilledAmongTheTownshipsIsDoneByTheNext() throws Exception {
        workshop.makeTheDatabase();
        var process = workshop.process("nightly", "--townships", townships.toString())
                .redirectOutput(Redirect.DISCARD)
                .start();
        try (var told = process.errorReader(UTF_8)) {
            assertThat(told.lines().filter(line -> line.startsWith("1/2 ")).findFirst())
                    .isPresent();
            process.destroyForcibly().waitFor();
        }

        var result = nightly("--wait", "60");

        assertThat(result.out()).endsWith("2 个乡镇：已汇总 2，未完成 0；6 个单位通过，共 6 个单位\n");
        assertThat(workshop.query("SELECT township, number FROM `release`"))
                .containsExactly("159901301000 1", "159901302000 1");
        assertThat(outgoing()).isEqualTo(outgoingOfARunWithoutAPast());
        assertThat(workshop.query("SELECT township, COUNT(*), COUNT(DISTINCT sha256) FROM submission GROUP BY 1"))
                .containsExactly("159901301000 3 3", "159901302000 3 3");
    }

    /** 159901200200001 would be somebody born in February of 1920, if it were an identity number of old. */
    @Test
    void theCodeOfAGridIsNobodysNumberWhateverTheTownshipsCode() throws IOException {
        township(SECOND, "159901200", "  全镇党员数: 6\n");
        put(SECOND, "东村", workbook(SECOND, "东村"));

        nightly();

        assertThat(workshop.query("SELECT 网格编号 FROM v_2023_b06 WHERE 乡镇代码 = '159901200000'"))
                .containsExactly("159901200200001");
    }

    @Test
    void metricsAndJsonTellOfEachTownship() throws IOException {
        var metrics = workshop.folder().resolve("nianbao.prom");

        var result = nightly("--metrics", metrics.toString(), "--format", "json");

        var townships = JsonMapper.shared().readTree(result.out()).get("townships");
        assertThat(townships).hasSize(2);
        assertThat(townships.findValuesAsString("name")).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(townships.get(0).at("/units/accepted").asInt()).isEqualTo(3);
        assertThat(Files.readString(metrics))
                .contains("nianbao_units{state=\"accepted\",township=\"159901301000\"} 3.0")
                .contains("nianbao_units{state=\"accepted\",township=\"159901302000\"} 3.0")
                .contains("nianbao_release_number{township=\"159901301000\"} 1.0");
    }

    @Test
    void beforeAnyRunALookTellsThatAllIsStillToBeDone() {
        var result = status();

        assertThat(result.exit()).as(result.err()).isEqualTo(0);
        assertThat(result.out()).startsWith("截止 2024-01-10，已过 ");
        assertThat(lines(result.out()))
                .contains("甲镇 0 0 0 3 0 3 — — 还没有发出过", "乙苏木 0 0 0 3 0 3 — — 还没有发出过")
                .endsWith("2 个乡镇：0 个单位通过，共 6 个单位；汇总表与现在的数一致的 0 个，登记过上报的 0 个", "请运行 nightly：乙苏木、甲镇");
        assertThat(workshop.query("SELECT COUNT(*) FROM submission")).containsExactly("0");
    }

    @Test
    void aLookTellsOfEachTownshipWhatTheCountyWouldGet() throws IOException {
        put(SECOND, "西村", workbook(SECOND, "西村").with("B03", "示范岗", "可能"));
        nightly();
        of(FIRST, "release", "--sent", "1", "--by", "统计站");
        assertThat(lines(status().out()))
                .contains("甲镇 3 0 0 0 0 0 第1版 第1版 与现在的数一致", "乙苏木 2 0 1 0 0 0 第1版 — 与现在的数一致")
                .endsWith("2 个乡镇：5 个单位通过，共 6 个单位；汇总表与现在的数一致的 2 个，登记过上报的 1 个");
        var before = outgoing();

        put(FIRST, "西村 第二批", workbook(FIRST, "西村").set("B00", "报送批次", 2));
        Files.writeString(release(SECOND), "改了");
        var result = status();

        assertThat(lines(result.out()))
                .contains("甲镇 3 0 0 0 0 1 第1版 第1版 与现在的数一致", "乙苏木 2 0 1 0 0 0 第1版 — 文件被人改过")
                .endsWith("请运行 nightly：甲镇", "汇总表被人改过，请另存所改的，再运行 nightly 重写：乙苏木");
        assertThat(outgoing()).hasSameSizeAs(before);
        assertThat(Files.readString(release(SECOND))).isEqualTo("改了");

        Files.delete(release(SECOND));
        assertThat(lines(status().out()))
                .contains("乙苏木 2 0 1 0 0 0 第1版 — 文件不在了")
                .endsWith("请运行 nightly：乙苏木、甲镇");
    }

    @Test
    void aLookTellsWhatWouldTurnByTheSchemeAsItIsNow() throws IOException {
        put(FIRST, "西村", workbook(FIRST, "西村").with("B02", "突击队数", 4));
        nightly();
        of(FIRST, "release", "--sent", "1", "--by", "统计站");
        assertThat(status().out()).doesNotContain("报表制度在上报以后改了");
        LaterRule.addTo(workshop.seeds());
        nightly();

        assertThat(lines(status().out()))
                .containsSequence(
                        "报表制度在上报以后改了",
                        " 甲镇 西村 第1批 西村.xlsx 按现在的制度会改为退回（R299），已上报过，保持通过",
                        " 要改判的，请加 --review-again 运行 nightly；不改判的，汇总表照旧计入它们");
        var root = JsonMapper.shared().readTree(status("--format", "json").out());
        assertThat(root.at("/townships/1/turns/0/rules/0").asString()).isEqualTo("R299");
        assertThat(root.at("/townships/0/turns")).isEmpty();

        assertThat(nightly("--review-again").exit()).isEqualTo(3);
        assertThat(status().out()).doesNotContain("报表制度在上报以后改了");
    }

    @Test
    void aLookIsNotKeptFromTheOthersByAFaultyFolder() throws IOException {
        nightly();
        township("丙乡", "159901303", "  党员学时: 40\n");

        var result = status();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains("看不了 丙乡：报表制度 " + townships.resolve("丙乡") + " 有 1 处错误：\n  township.yaml 第5行：“党员学时”不是各乡镇自己的参数");
        assertThat(lines(result.out()))
                .contains("甲镇 3 0 0 0 0 0 第1版 — 与现在的数一致")
                .endsWith("3 个乡镇：6 个单位通过，共 6 个单位；汇总表与现在的数一致的 2 个，登记过上报的 0 个");
    }

    @Test
    void aLookTellsProgramsTheSame() throws IOException {
        nightly();
        of(FIRST, "release", "--sent", "1", "--by", "统计站");
        Files.createDirectories(townships.resolve("丙乡"));

        var root = JsonMapper.shared().readTree(status("--format", "json").out());

        assertThat(root.get("deadline").asString()).isEqualTo("2024-01-10");
        assertThat(root.get("townships").findValuesAsString("name")).containsExactly(SECOND, FIRST);
        var first = root.at("/townships/1");
        assertThat(first.at("/units/accepted").asInt()).isEqualTo(3);
        assertThat(first.get("state").asString()).isEqualTo("current");
        assertThat(first.get("release").asInt()).isEqualTo(1);
        assertThat(first.get("handedIn").asInt()).isEqualTo(1);
        assertThat(first.get("waiting").asInt()).isZero();
        assertThat(root.at("/townships/0").has("handedIn")).isFalse();
        assertThat(root.at("/unseen/0/name").asString()).isEqualTo("丙乡");
        assertThat(root.at("/unseen/0/why/0").asString())
                .isEqualTo("报表制度 %s 有 2 处错误：".formatted(townships.resolve("丙乡")));
    }

    @Test
    void whatIsOfOneTownshipIsNotAskedOfAll() {
        assertThat(status("--findings").exit()).isEqualTo(2);
        assertThat(status("--since", "2024-01-05").err())
                .isEqualTo("--since、--findings、--report 说的是一个乡镇，不能与 --townships 一起写；请用 --township 指明是哪一个\n");
        assertThat(status("--report", "x.json").exit()).isEqualTo(2);
        assertThat(of(FIRST, "status", "--townships", townships.toString()).err())
                .isEqualTo("--township 是一个乡镇，--townships 是全部乡镇，只能写一个\n");
        assertThat(workshop.run("status", "--townships", "没有").err()).isEqualTo("没有 没有 这个文件夹，其中每个乡镇要有一个子文件夹\n");
    }

    /** Lines, of which the cells are one blank apart. */
    private static List<String> lines(String text) {
        return text.lines().map(line -> line.replaceAll(" +", " ")).toList();
    }

    @Test
    void aTownshipThatHandedInItsReleaseKeepsItsVerdictsAndAnotherDoesNot() throws IOException {
        for (var name : List.of(FIRST, SECOND)) {
            put(name, "东村", workbook(name, "东村").with("B02", "突击队数", 4));
        }
        nightly();
        of(FIRST, "release", "--sent", "1", "--by", "镇统计站");
        LaterRule.addTo(workshop.seeds());

        var shown = nightly();
        assertThat(shown.exit()).isEqualTo(3);
        assertThat(shown.err()).contains(FIRST + "  东村 第1批 东村.xlsx  按现在的制度会改为退回（R299），已上报过，保持通过\n");
        assertThat(shown.err()).contains(FIRST + "  3 个单位：通过 3", SECOND + "  3 个单位：通过 2，退回 1");
        assertThat(nightly("--review-again").err()).contains(FIRST + "  3 个单位：通过 2，退回 1");
    }

    /** The night is held still while it has the lock of its township. */
    @Test
    void aTownshipDoesNotWaitForTheNightOfAnother() throws Exception {
        workshop.makeTheDatabase();
        var night = workshop.process(
                        "nightly", "--township", townships.resolve(FIRST).toString())
                .start();
        try {
            var messages = new BufferedReader(night.errorReader(UTF_8));
            while (!requireNonNull(messages.readLine(), "the run ended early").startsWith("收件")) {}
            Workshop.signal(night, "STOP");

            var other = of(SECOND, "village", "东村", "--wait", "0");
            var same = of(FIRST, "village", "东村", "--wait", "0");

            assertThat(other.exit()).as(other.err()).isZero();
            assertThat(release(SECOND)).exists();
            assertThat(same.exit()).as(same.err()).isEqualTo(75);
            assertThat(same.err()).endsWith("另一次运行还没有结束，请稍后再试\n");

            Workshop.signal(night, "CONT");
            messages.lines().forEach(line -> {});
            assertThat(night.waitFor()).isZero();
        } finally {
            night.destroyForcibly();
        }
    }

    @Test
    void aTownshipThatSomebodyElseIsAtIsLeftToThemAndTheOthersAreDone() throws Exception {
        workshop.makeTheDatabase();
        try (var server = EmbeddedServer.start(workshop.data().resolve("mariadb"))) {
            server.awaitReady(Duration.ofMinutes(5));
            var database = new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password());

            new TownshipLock("159901301000", database).during(waited -> false, () -> {
                var night = nightly("--wait", "0");

                assertThat(night.exit()).isEqualTo(75);
                assertThat(night.err()).contains("甲镇", "另一次运行还没有结束，请稍后再试");
                assertThat(night.out()).contains("已汇总 1，未完成 1");
                assertThat(release(SECOND)).exists();
                assertThat(release(FIRST)).doesNotExist();
                assertThat(status().err()).contains(JobRun.UNDER_WAY);
                return night;
            });
            assertThat(nightly().out()).contains("已汇总 2，未完成 0");
            assertThat(status().err()).doesNotContain(JobRun.UNDER_WAY);
        }
    }
}
