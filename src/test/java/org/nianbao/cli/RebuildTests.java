package org.nianbao.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scale.Townships;
import tools.jackson.databind.json.JsonMapper;

/** The ledger is made anew from the archive and the journal beside it, and is what it was. */
class RebuildTests {

    private static final String UNIT = "呼和嘎查";
    private static final String TOWNSHIP = "150525106000";
    private static final int SECONDS = 20;

    private final Workshop workshop;

    RebuildTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    private Path database() {
        return workshop.databaseAtRest();
    }

    private Path journal() {
        return workshop.dataFolder().resolve("journal/2023/" + TOWNSHIP + ".jsonl");
    }

    private void ends(int exit, String... command) {
        var result = workshop.run(command);
        assertThat(result.exit())
                .as("%s %s%s", List.of(command), result.err(), result.out())
                .isEqualTo(exit);
    }

    private void refused(String message, String... command) {
        var result = workshop.run(command);
        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path folder, Path target) throws IOException {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : files.toList()) {
                Files.copy(
                        file, target.resolve(folder.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void assertSame(LedgerRows before) {
        var now = LedgerRows.of(workshop);
        before.rows()
                .forEach((table, rows) ->
                        assertThat(now.rows().get(table)).as(table).isEqualTo(rows));
        assertThat(now.rows()).isEqualTo(before.rows());
        before.times().forEach((table, times) -> {
            for (int i = 0; i < times.size(); i++) {
                assertThat(requireNonNull(now.times().get(table)).get(i))
                        .as(table)
                        .isBetween(times.get(i) - SECONDS, times.get(i) + SECONDS);
            }
        });
    }

    private VillageWorkbook doubtful(int batch) {
        return Workshop.workbook(UNIT).set("B00", "报送批次", batch).set("B03", 1, "集中学习学时=10");
    }

    /** Days of an office: files that come late, are returned, are nobody's, and all that staff can enter. */
    private void anOfficeAtWork() throws IOException {
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");
        workshop.put(Workshop.workbook("友爱村").set("B00", "区划代码", "150525999999"), "无名 13800138000.xlsx");
        ends(3, "nightly");
        workshop.put(doubtful(2), UNIT + "（2）.xlsx");
        ends(3, "village", UNIT);
        ends(0, "release", "--sent", "1", "--by", "镇统计站 13800138000");
        ends(0, "explain", UNIT, "R321", "--reason", "因病住院，电话 13800138000", "--by", "镇党建办");
        ends(0, "undo", UNIT, "--reason", "误报", "--by", "镇统计站");
        ends(0, "undo", UNIT, "--withdraw");
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2), "金星嘎查（2）.xlsx");
        Files.delete(workshop.inbox().resolve("无名 13800138000.xlsx"));
        ends(0, "nightly");
        ends(3, "undo", "金星嘎查", "2", "--reason", "误报", "--by", "镇统计站");
    }

    private void aMonthPasses() {
        workshop.query("UPDATE journal SET at = at - INTERVAL 30 DAY");
        workshop.query("UPDATE submission SET received_at = received_at - INTERVAL 30 DAY");
        workshop.query("UPDATE `release` SET released_at = released_at - INTERVAL 30 DAY");
        workshop.query("UPDATE former_verdict SET until = until - INTERVAL 30 DAY");
        workshop.query("UPDATE former_value SET until = until - INTERVAL 30 DAY");
        workshop.forgetsTheJournal();
        ends(3, "nightly");
    }

    @Test
    void whatWasThereIsThereAgainWhenTheDatabaseIsLost() throws Exception {
        anOfficeAtWork();
        aMonthPasses();
        var before = LedgerRows.of(workshop);
        assertThat(before.rows().get("release")).hasSizeGreaterThan(3);
        var release = workshop.releaseBytes();
        var list = workshop.run("release").out();
        var status = workshop.run("status", "--since", "2024-01-01").out();
        delete(database());

        refused("数据库是空的，而 " + workshop.dataFolder() + " 中有存档的报表或汇总表", "nightly");
        refused("没有备份的，用 nianbao rebuild 由存档重建", "undo", UNIT, "--reason", "误报", "--by", "镇统计站");
        refused("没有改动任何文件", "release", "--sent", "1", "--by", "镇统计站");
        var rebuilt = workshop.run("rebuild");

        assertThat(rebuilt.exit()).as(rebuilt.err() + rebuilt.out()).isEqualTo(0);
        assertThat(rebuilt.out()).contains("沙日浩来镇  2023 年：补了 ", " 个文件、").contains("全部与原来相同\n照常运行 nightly 即可");
        assertSame(before);
        assertThat(workshop.run("release").out()).isEqualTo(list);
        assertThat(workshop.run("status", "--since", "2024-01-01").out()).isEqualTo(status);
        var next = workshop.run("nightly");
        assertThat(next.err()).contains("其中 0 个是新的").doesNotContain("重新审核");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
        assertSame(before);
        assertThat(workshop.query(
                        "SELECT MIN(JOB_EXECUTION_ID) > (SELECT MAX(run_id) FROM journal) FROM BATCH_JOB_EXECUTION"))
                .containsExactly("1");
        assertThat(workshop.run("rebuild").out()).contains("数据库与流水一致，没有要补的");
        theJournalTellsOfNobody();
    }

    private void theJournalTellsOfNobody() throws IOException {
        assertThat(Files.readString(journal()))
                .contains("镇统计站 ***********", "因病住院，电话 ***********")
                .doesNotContain("13800138000");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(journal().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void theSamplesAreMadeAnewWithReleasesThatAreGone() throws Exception {
        Files.createDirectories(workshop.inbox());
        try (var samples = Files.list(Path.of("input-samples/2023"))) {
            for (var sample : samples.toList()) {
                Files.copy(sample, workshop.inbox().resolve(sample.getFileName()));
            }
        }
        ends(0, "nightly");
        ends(3, "undo", UNIT, "--reason", "误报", "--by", "镇统计站");
        ends(0, "undo", UNIT, "--withdraw");
        var before = LedgerRows.of(workshop);
        delete(database());
        delete(workshop.dataFolder().resolve("releases"));

        ends(0, "rebuild");

        assertSame(before);
        ends(0, "release", "--as-of", "1");
        var again =
                workshop.folder().resolve("out/第1版").resolve(workshop.release().getFileName());
        assertThat(again).hasBinaryContent(workshop.releaseBytes());
    }

    @Test
    void aCountyIsMadeAnew() throws Exception {
        Townships.write(workshop.folder(), 3, 3);
        var townships = workshop.folder().resolve("townships/2023");
        Files.move(workshop.inbox(), workshop.folder().resolve("all"));
        Files.move(workshop.folder().resolve("all/2023"), workshop.inbox());
        var all = townships.toString();
        ends(3, "nightly", "--townships", all);
        var one = townships.resolve(names(townships).get(0)).toString();
        ends(0, "release", "--sent", "1", "--by", "统计站", "--township", one);
        var before = LedgerRows.of(workshop);
        assertThat(before.rows().get("release")).hasSize(3);
        delete(database());

        refused("用 nianbao rebuild 由存档重建", "nightly", "--township", one);
        assertThat(workshop.run("nightly", "--townships", all).err()).contains("未完成：数据库是空的");
        var first = workshop.run("rebuild", "--township", one);
        assertThat(first.exit()).as(first.err()).isEqualTo(0);
        assertThat(first.out()).contains("流水中还有没有重建的，也要各重建一次：\n  2023 年 ");
        var another = townships.resolve(names(townships).get(1)).toString();
        refused("数据库里只有流水 ", "nightly", "--township", another);
        var rebuilt = workshop.run("rebuild", "--townships", all, "--format", "json");

        assertThat(rebuilt.exit()).as(rebuilt.err()).isEqualTo(0);
        var json = JsonMapper.shared().readTree(rebuilt.out());
        assertThat(json.get("townships")).hasSize(3);
        assertThat(json.get("lacking")).isEmpty();
        assertSame(before);
        assertThat(workshop.run("nightly", "--townships", all).err()).contains("新收 0 个文件；第1版");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anOldBackupOfTheDatabaseIsBroughtUpToDate() throws Exception {
        workshop.everyUnitReports();
        ends(0, "nightly");
        var backup = workshop.folder().resolve("backup");
        copy(database(), backup);
        workshop.put(doubtful(2), UNIT + "（2）.xlsx");
        ends(3, "nightly");
        ends(0, "explain", UNIT, "R321", "--reason", "因病住院", "--by", "镇党建办");
        var before = LedgerRows.of(workshop);
        delete(database());
        Files.move(backup, database());

        refused("是从旧备份恢复的", "nightly");
        ends(0, "rebuild");

        assertSame(before);
    }

    /** Of a backup that was made before somebody agreed to a turn, and the journal of afterwards. */
    @Test
    void whatWasLetTurnTurnsAgain() throws Exception {
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("金星嘎查").with("B02", "突击队数", 4), "金星嘎查.xlsx");
        ends(0, "nightly");
        ends(0, "release", "--sent", "1", "--by", "镇统计站");
        LaterRule.addTo(workshop.seeds());
        ends(3, "nightly");
        var backup = workshop.folder().resolve("backup");
        copy(database(), backup);
        Obstacle.TARGET.putInTheWay(workshop);
        ends(1, "village", "金星嘎查", "--review-again");
        Obstacle.TARGET.takeAway(workshop);
        ends(3, "nightly");
        var before = LedgerRows.of(workshop);
        assertThat(Files.readString(journal())).contains("\"what\":\"AGREED\",\"detail\":{\"unit\":\"150525106205\"}");
        delete(database());
        Files.move(backup, database());

        ends(0, "rebuild");

        assertSame(before);
    }

    @Test
    void afterAChangeItListsWhatIsDifferent() throws Exception {
        workshop.everyUnitReports();
        workshop.put(doubtful(1), UNIT + ".xlsx");
        ends(3, "nightly");
        ends(0, "explain", UNIT, "R321", "--reason", "因病住院", "--by", "镇党建办");
        var issued = workshop.releaseBytes();
        var rules = workshop.seeds().resolve("2023/forms/B03.yaml");
        var text = Files.readString(rules);
        assertThat(text).containsPattern("id: R321\\s+scope: 行内\\s+level: 核实");
        Files.writeString(rules, text.replaceFirst("(id: R321\\s+scope: 行内\\s+level: )核实", "$1强制"));

        var rebuilt = workshop.run("rebuild", "--replace");

        assertThat(rebuilt.exit()).as(rebuilt.err() + rebuilt.out()).isEqualTo(3);
        assertThat(rebuilt.err()).contains("现有的数据库已改名为 ");
        assertThat(rebuilt.out())
                .contains("与原来不同的 ", "呼和嘎查  呼和嘎查.xlsx  通过 → 退回\n", "全镇  DJ05  14 → 13\n")
                .contains("第1版汇总表做不出相同的文件，按发出时的原样登记\n", "第2版汇总表做不出相同的文件");
        ends(0, "release", "--as-of", "2");
        assertThat(workshop.folder()
                        .resolve("out/第2版")
                        .resolve(workshop.release().getFileName()))
                .hasBinaryContent(issued);
        assertThat(workshop.run("nightly").out()).contains("（第3版）");
        try (var entries = Files.list(workshop.dataFolder())) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .filteredOn(name -> name.matches("mariadb\\.before-\\d{8}-\\d{6}"))
                    .hasSize(1);
        }
    }

    @Test
    void whatCannotBeMadeAnewIsRefusedInWords() throws Exception {
        workshop.everyUnitReports();
        refused("中没有流水，无从重建；请核对 --data，或从备份恢复", "rebuild");
        assertThat(workshop.dataFolder()).doesNotExist();
        ends(0, "nightly");
        var lines = Files.readString(journal());
        delete(database());

        var hash = workshop.releaseBytes();
        var archived = archived();
        var bytes = Files.readAllBytes(archived);
        Files.write(archived, new byte[] {1});
        refused("中有 1 个文件缺失或者损坏，不能重建；没有改动任何东西。请从备份恢复存档后再运行 rebuild：\n", "rebuild");
        refused("数据库是空的，而 ", "nightly");
        refused("数据库是空的，而 ", "status");
        refused("中有存档或流水", "backup", workshop.folder().resolve("backup").toString());
        Files.write(archived, bytes);

        Files.writeString(journal(), lines.replaceFirst("\"number\":2", "\"number\":7"));
        refused("的第 2 行与前面的接不上", "rebuild");
        Files.writeString(journal(), lines + "{\"number\":9,\"at\":\"2024-01");
        ends(0, "rebuild");
        assertThat(workshop.releaseBytes()).isEqualTo(hash);

        workshop.put(doubtful(2), UNIT + "（2）.xlsx");
        ends(3, "nightly");
        assertThat(Files.readString(journal())).startsWith(lines).doesNotContain("\"number\":9,\"at\":\"2024-01\n");

        workshop.query("UPDATE journal SET detail = '{\"scheme\":\"\"}' WHERE what = 'CONSOLIDATED'");
        Files.writeString(
                journal(),
                Files.readString(journal())
                        .lines()
                        .limit(3)
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
        refused("它们不是一套数据，--data 或数据库地址可能写错了", "nightly");
    }

    private Path archived() throws IOException {
        try (Stream<Path> files = Files.walk(workshop.dataFolder().resolve("archive"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    /** The database of a program that knew no journal: what staff had entered stands at the end. */
    @Test
    void aDatabaseOfBeforeGetsAJournal() throws Exception {
        workshop.everyUnitReports();
        workshop.put(doubtful(1), UNIT + ".xlsx");
        ends(3, "nightly");
        ends(0, "release", "--sent", "1", "--by", "镇统计站");
        ends(0, "explain", UNIT, "R321", "--reason", "因病住院", "--by", "镇党建办");
        workshop.put(Workshop.workbook("金星嘎查").set("B00", "报送批次", 2).with("B02", "突击队数", 4), "金星嘎查（2）.xlsx");
        ends(0, "nightly");
        ends(0, "undo", "金星嘎查", "--reason", "误报", "--by", "镇统计站");
        workshop.query("DELETE FROM journal");
        delete(workshop.dataFolder().resolve("journal"));
        ends(0, "nightly");
        var release = workshop.releaseBytes();
        var before = LedgerRows.of(workshop);
        delete(database());

        var rebuilt = workshop.run("rebuild");

        assertThat(rebuilt.out()).contains("第2版汇总表做不出相同的文件，按发出时的原样登记", "第3版").doesNotContain("→", "第1版", "第4版");
        var now = LedgerRows.of(workshop);
        for (var table : List.of(
                "submission",
                "finding",
                "form_place",
                "set_aside",
                "explanation",
                "township_finding",
                "release",
                "journal")) {
            assertThat(now.rows().get(table))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(before.rows().get(table));
        }
        ends(0, "nightly");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
    }

    @Test
    void theYearBeforeGoesFirst() throws Exception {
        workshop.everyUnitReports();
        var lastYear = workshop.seeds().resolve("2022");
        Schemes.copyTo(lastYear);
        var scheme = lastYear.resolve("scheme.yaml");
        Files.writeString(
                scheme,
                Files.readString(scheme)
                        .replace("year: 2023", "year: 2022")
                        .replace("报告年度: 2023", "报告年度: 2022")
                        .replace("报告期末: 2023", "报告期末: 2022"));
        var published = lastYear.resolve("published.csv");
        Files.writeString(published, Files.readString(published).replace("2023年公布数", "2022年公布数"));
        ends(3, "nightly", "--year", "2022");
        ends(0, "nightly");
        var before = LedgerRows.of(workshop);
        delete(database());

        refused("2022 年的还没有重建，而以后的年份要与它比较。请先运行 rebuild --year 2022", "rebuild");
        ends(0, "rebuild", "--year", "2022");
        ends(0, "rebuild");

        assertSame(before);
    }

    @Test
    void aDamagedDatabaseIsPutAsideAndACommandThatWasCutOffGoesOn() throws Exception {
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook(UNIT).set("B00", "报送批次", 2), UNIT + "（2）.xlsx");
        ends(0, "nightly");
        Obstacle.TARGET.putInTheWay(workshop);
        ends(1, "undo", UNIT, "--reason", "误报", "--by", "镇统计站");
        Obstacle.TARGET.takeAway(workshop);
        Files.write(database().resolve("data/ibdata1"), new byte[1 << 20]);

        var rebuilt = workshop.run("rebuild", "--replace");

        assertThat(rebuilt.exit()).as(rebuilt.err() + rebuilt.out()).isEqualTo(0);
        assertThat(rebuilt.err()).contains("现有的数据库打不开，或者与流水不是一套，就按流水中已有的重建\n现有的数据库已改名为 ");
        var undone = workshop.run("undo", UNIT, "--reason", "误报", "--by", "镇统计站");
        assertThat(undone.exit()).as(undone.err()).isEqualTo(0);
        assertThat(undone.err()).contains("现在接着做完，不再重复登记");
        assertThat(workshop.query("SELECT verdict FROM submission WHERE unit_code = '150525106213' ORDER BY id"))
                .containsExactly("通过", "作废");
    }

    /** Cut off between two entries, of which each is done in one transaction. */
    @Test
    void whatIsCutOffIsGoneOnWith() throws Exception {
        workshop.everyUnitReports();
        ends(0, "nightly");
        var before = LedgerRows.of(workshop);
        delete(database());
        var lines = Files.readAllLines(journal());
        Files.writeString(journal(), lines.get(0) + "\n");
        assertThat(workshop.run("rebuild").out()).contains("补了 1 条流水，其中 8 个文件、0 版汇总表");
        Files.write(journal(), lines);

        refused("数据库里只有流水 ", "nightly");
        assertThat(workshop.run("rebuild").out()).contains("补了 %d 条流水".formatted(lines.size() - 1));

        assertSame(before);
    }
}
