package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key, database, archive and release that do not belong together: nothing is made anew in silence. */
class MisplacedDataTests {

    private final Workshop workshop;

    MisplacedDataTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @BeforeEach
    void aNight() {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
    }

    private Path key() {
        return workshop.dataFolder().resolve("token.key");
    }

    private void refuses(String why, String... command) {
        var before = workshop.releaseBytes();
        var result = workshop.run(command);

        assertThat(result.exit()).as(result.err() + result.out()).isEqualTo(2);
        assertThat(result.err()).contains(why).doesNotContain("\tat ");
        assertThat(workshop.releaseBytes()).isEqualTo(before);
    }

    @Test
    void aKeyThatIsLostOrForeignOrDamagedIsRefusedUntilItIsBack() throws Exception {
        var own = Files.readAllBytes(key());

        Files.delete(key());
        refuses("token.key 不见了", "nightly");
        refuses("请从备份中取回这个文件放到原处", "status");
        assertThat(key()).doesNotExist();
        Files.write(key(), new byte[32]);
        refuses("不是入库时所用的那一个", "village", "金星嘎查");
        Files.write(key(), new byte[31]);
        refuses("损坏了（应有 32 字节，实有 31 字节）", "nightly");
        Files.delete(key());
        Files.createDirectory(key());
        refuses("token.key 是一个文件夹，没有另造一个", "nightly");
        Files.delete(key());

        Files.write(key(), own);
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
    }

    /** A database of before knows no fingerprint: it gets that of its key, and none if the key is gone. */
    @Test
    void aDatabaseOfBeforeGetsTheFingerprintOfItsKey() throws Exception {
        var fingerprint = workshop.query("SELECT fingerprint FROM token_key");
        var own = Files.readAllBytes(key());
        workshop.query("DELETE FROM token_key");

        Files.delete(key());
        refuses("token.key 不见了", "nightly");
        Files.write(key(), own);
        assertThat(workshop.run("status").exit()).isZero();
        assertThat(workshop.query("SELECT fingerprint FROM token_key")).isEqualTo(fingerprint);
    }

    @Test
    void aDatabaseThatIsLostIsNotMadeAnewBesideItsArchive() throws Exception {
        Files.move(workshop.data().resolve("mariadb"), workshop.folder().resolve("lost"));

        refuses("数据库是空的，而", "nightly");
        refuses("nianbao restore", "village", "金星嘎查");
        refuses("改名留存", "status");

        Files.move(workshop.data(), workshop.folder().resolve("data-旧"));
        refuses("不是从这个数据库发出的", "nightly");
        Files.move(workshop.release(), workshop.folder().resolve("汇总表（旧）.xlsx"));
        assertThat(workshop.run("nightly").exit()).as("starts anew").isEqualTo(3);
    }

    /** What was done before the release was found foreign would stay: an explanation, say. */
    @Test
    void aMistypedDataFolderReplacesNoRelease() {
        var before = workshop.releaseBytes();
        var result = withMistypedData("explain", "金星嘎查", "R321", "--reason", "因病", "--by", "镇党建办");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("中没有数据库，却已经有存档、流水或汇总表", "--data");
        assertThat(workshop.folder().resolve("dta")).doesNotExist();
        assertThat(workshop.releaseBytes()).isEqualTo(before);
    }

    /** A command that only looks would say that nothing was issued, or that all is in order. */
    @Test
    void whatIsAskedOfAMistypedDataFolderIsNotAnsweredAsIfItWereTheRightOne() throws IOException {
        var before = workshop.releaseBytes();
        for (var command :
                List.of("release", "trace DJ15", "report", "release --as-of 1", "release --sent 1 --by 镇统计站")) {
            var result = withMistypedData(command.split(" "));
            assertThat(result.exit()).as(command).isEqualTo(2);
            assertThat(result.err()).as(command).contains("dta 中没有数据库，却已经有", "请改正 --data");
        }
        for (var command : List.of("verify --archive", "audit --verify", "user list", "backup " + workshop.folder())) {
            var result = withMistypedData(command.split(" "));
            assertThat(result.exit()).as(command).isEqualTo(2);
            assertThat(result.err()).as(command).containsAnyOf("dta 中没有数据库", "已经存在");
            assertThat(result.out()).as(command).isEmpty();
        }
        assertThat(workshop.folder().resolve("dta")).doesNotExist();

        withMistypedData("status");

        for (var command : List.of("release", "trace DJ15")) {
            var result = withMistypedData(command.split(" "));
            assertThat(result.err())
                    .as(command)
                    .contains("不是从这个数据库发出的：--data、--out 或数据库的地址写错了")
                    .endsWith("请核对\n");
        }
        for (var command : List.of("report", "release --as-of 1", "release --sent 1 --by 镇统计站", "template")) {
            var result = withMistypedData(command.split(" "));
            assertThat(result.exit()).as(command).isEqualTo(2);
            assertThat(result.err()).as(command).contains("不是从这个数据库发出的：--data");
        }
        var archive = withMistypedData("verify", "--archive");
        assertThat(archive.exit()).isEqualTo(2);
        assertThat(archive.err()).startsWith("没有可核对的。").contains("不是从这个数据库发出的");
        assertThat(archive.out()).isEmpty();
        assertThat(withMistypedData("audit", "--verify").err()).startsWith("没有一条记录，没有可核对的；--data");
        var backup =
                withMistypedData("backup", workshop.folder().resolve("backup").toString());
        assertThat(backup.exit()).isEqualTo(2);
        assertThat(backup.err()).contains("数据库是空的，没有可备份的；--data");
        assertThat(workshop.folder().resolve("backup")).doesNotExist();

        Files.move(workshop.release(), workshop.folder().resolve("汇总表（移走）.xlsx"));
        for (var command : List.of("release", "trace DJ15", "status", "report")) {
            assertThat(withMistypedData(command.split(" ")).err())
                    .as(command)
                    .contains("数据库是空的，什么也没有收取过：--data 或数据库的地址写错了的，请改正");
        }
        Files.move(workshop.folder().resolve("汇总表（移走）.xlsx"), workshop.release());
        assertThat(workshop.releaseBytes()).isEqualTo(before);
        for (var command : List.of("release", "trace DJ15", "status", "verify --archive")) {
            assertThat(workshop.run(command.split(" ")).err()).as(command).isEmpty();
        }
    }

    /** It would say that nothing was issued yet, and advise a night. */
    @Test
    void theStatusOfAMistypedDataFolderSaysThatTheReleaseIsNotItsOwn() {
        var status = withMistypedData("status");

        assertThat(status.exit()).as(status.err()).isZero();
        assertThat(status.out())
                .contains(workshop.release() + "，它不是从这个数据库发出的：请核对 --data、--out 和数据库的地址")
                .doesNotContain("还没有发出过");
        assertThat(workshop.run("status").out()).contains("，与现在的数一致");
    }

    /** The database was restored from before the release, or the release is that of another office. */
    @Test
    void aReleaseThatIsNewerThanTheDatabaseIsNotReplaced() throws Exception {
        workshop.run("backup", workshop.folder().resolve("backup").toString());
        workshop.put(Workshop.workbook("呼和嘎查"), "呼和嘎查.xlsx");
        assertThat(workshop.run("nightly").out()).contains("第2版");
        Files.move(workshop.data(), workshop.folder().resolve("lost"));
        workshop.run("restore", workshop.folder().resolve("backup").toString());

        refuses("是从较早的备份恢复的", "nightly");
    }

    /** That is no sign of another database: it is put right, as ever. */
    @Test
    void aReleaseThatSomebodyWorkedInIsPutRight() throws IOException {
        var whole = workshop.releaseBytes();
        Files.write(workshop.release(), "改过的".getBytes(UTF_8));

        assertThat(workshop.run("nightly").err()).contains("不是上次发出的样子");
        assertThat(workshop.releaseBytes()).isEqualTo(whole);
    }

    /** The first night was killed when it had archived, and had entered nothing: a plain run does the rest. */
    @Test
    void aFirstNightThatWasKilledNeedsNoRepair() throws Exception {
        workshop.query(
                "DELETE FROM form_row",
                "DELETE FROM form_place",
                "DELETE FROM finding",
                "DELETE FROM explanation",
                "DELETE FROM `release`",
                "DELETE FROM submission",
                "SELECT 1");
        var whole = workshop.releaseBytes();

        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
        assertThat(workshop.releaseBytes()).isEqualTo(whole);
    }

    @Test
    void anArchivedFileThatIsMissingOrAlteredIsNamedAndStopsOnlyItself() throws Exception {
        workshop.put(Workshop.workbook("呼和嘎查").with("B03", "示范岗", "可能"), "呼和嘎查.xlsx");
        workshop.run("nightly");
        var accepted = archived("金星嘎查.xlsx");
        var returned = archived("呼和嘎查.xlsx");
        var safe = Files.copy(accepted, workshop.folder().resolve("safe"));
        var original = workshop.folder().resolve("金星嘎查.xlsx");
        Files.move(workshop.inbox().resolve("金星嘎查.xlsx"), original);
        Files.delete(workshop.inbox().resolve("呼和嘎查.xlsx"));
        Files.copy(returned, accepted, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(returned);
        touchTheScheme();

        var night = workshop.run("nightly");

        assertThat(night.exit()).as(night.err()).isEqualTo(3);
        assertThat(night.err())
                .contains("金星嘎查 金星嘎查.xlsx 的存档内容被改动，不能重新审核", "呼和嘎查 呼和嘎查.xlsx 的存档缺失", "请从备份中取回存档文件 archive/");
        assertThat(night.out()).contains("金星嘎查        通过", "呼和嘎查        退回");
        try (var back = Files.list(workshop.folder().resolve("out/退回"))) {
            assertThat(back.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".nianbao", "呼和嘎查_退回.txt", "呼和嘎查_退回.xlsx");
        }
        var verified = workshop.run("verify", "--archive");
        assertThat(verified.exit()).isEqualTo(3);
        assertThat(verified.out()).contains("存档有缺损", "内容被改动  金星嘎查  金星嘎查.xlsx", "缺失  呼和嘎查  呼和嘎查.xlsx", "请从备份中取回");

        Files.move(original, workshop.inbox().resolve("金星嘎查.xlsx"));
        assertThat(workshop.run("nightly").err()).as("it came once more").doesNotContain("金星嘎查.xlsx 的存档");
        assertThat(accepted).hasSameBinaryContentAs(safe);
    }

    @Test
    void theArchiveIsHeldAgainstTheLedger() throws Exception {
        assertThat(workshop.run("verify", "--archive").out()).startsWith("存档核对无误  完好 5 个文件");
        var release = workshop.query("SELECT table_sha256 FROM `release`").get(0);
        Files.writeString(workshop.dataFolder().resolve("releases/" + release.substring(0, 2) + "/" + release), "");
        Files.writeString(workshop.dataFolder().resolve("archive/新建文件"), "");

        var result = workshop.run("verify", "--archive", "--format", "json");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).contains("\"verified\" : false", "内容被改动", release, "archive/新建文件");
        assertThat(workshop.run("verify").err()).contains("请写明要核对的汇总表，或者只写 --archive");
        assertThat(workshop.run("verify", "x.xlsx", "--archive").exit()).isEqualTo(2);
    }

    private Path archived(String name) {
        var hash = workshop.query("SELECT sha256 FROM submission WHERE file_name = '%s'".formatted(name))
                .get(0);
        return workshop.dataFolder()
                .resolve("archive")
                .resolve(hash.substring(0, 2))
                .resolve(hash);
    }

    /** So that all is reviewed again. */
    private void touchTheScheme() throws IOException {
        var file = workshop.seeds().resolve("2023/scheme.yaml");
        Files.writeString(file, Files.readString(file).replace("全镇党员数: 539", "全镇党员数: 540"));
    }

    /** Runs a command on the places of the workshop, but for the data folder, whose name is mistyped. */
    private Workshop.Result withMistypedData(String... command) {
        var places = Stream.of(
                "--seeds",
                workshop.seeds().toString(),
                "--inbox",
                workshop.inbox().toString(),
                "--data",
                workshop.folder().resolve("dta").toString(),
                "--out",
                workshop.folder().resolve("out").toString());
        return Workshop.runAnywhere(Stream.concat(Stream.of(command), places).toArray(String[]::new));
    }
}
