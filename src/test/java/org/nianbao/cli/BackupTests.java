package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.server.EmbeddedServer;

/** What was backed up runs on elsewhere, and what is not a whole backup is not restored. */
class BackupTests {

    private final Workshop workshop;
    private final Workshop elsewhere;
    private final Path backup;

    BackupTests(@TempDir Path folder, @TempDir Path elsewhere) {
        workshop = new Workshop(folder);
        this.elsewhere = new Workshop(elsewhere);
        backup = folder.resolve("备份");
    }

    /** A village in which a member studied too little and one that is refused, with what people might write. */
    void aNight() {
        workshop.everyUnitReports();
        workshop.put(doubtful(1), "呼和嘎查.xlsx");
        workshop.put(Workshop.workbook("金星嘎查").with("B03", "示范岗", "可能"), "金星嘎查.xlsx");
        workshop.run("nightly");
        workshop.run("explain", "呼和嘎查", "R321", "Q4", "--reason", "因病\n住院，'详见'\\附件？{d 1}", "--by", "镇党建办");
    }

    private static VillageWorkbook doubtful(int batch) {
        return Workshop.workbook("呼和嘎查").set("B00", "报送批次", batch).set("B03", 1, "集中学习学时=10");
    }

    /** A command on the inbox and the scheme of here, with the data and the outbox of elsewhere. */
    private Workshop.Result runElsewhere(String... command) {
        return Workshop.runAnywhere(Stream.concat(
                        Stream.of(command),
                        Stream.of(
                                "--seeds",
                                workshop.seeds().toString(),
                                "--inbox",
                                workshop.inbox().toString(),
                                "--data",
                                elsewhere.data().toString(),
                                "--out",
                                elsewhere.folder().resolve("out").toString()))
                .toArray(String[]::new));
    }

    private static String[] rows() {
        return new String[] {
            "SELECT s.sha256, s.verdict, s.basis, s.received_at, f.rule, f.message, f.reason FROM submission s"
                    + " LEFT JOIN finding f ON f.submission_id = s.id ORDER BY s.id, f.ordinal"
        };
    }

    @Test
    void whatWasRestoredElsewhereRunsOn() throws Exception {
        aNight();
        Files.move(workshop.data(), workshop.folder().resolve("disk"));
        Files.createSymbolicLink(workshop.data(), Path.of("disk"));
        Files.writeString(workshop.data().resolve("备注..txt"), "");
        assertThat(workshop.run("backup", backup.toString()).out())
                .startsWith("已备份到 " + backup)
                .contains("存档    ", "个文件，逐个核对");
        assertThat(rights(backup)).containsOnly("rwx------", "rw-------");
        Files.writeString(backup.resolve("Thumbs.db"), "");
        var restored = elsewhere.run("restore", backup.toString());

        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out()).startsWith("已恢复到 " + elsewhere.data());
        assertThat(elsewhere.query(rows())).isEqualTo(workshop.query(rows()));
        var night = runElsewhere("nightly");
        assertThat(night.err()).contains("其中 0 个是新的").doesNotContain("重新审核");
        assertThat(elsewhere.releaseBytes()).isEqualTo(workshop.releaseBytes());
        assertThat(runElsewhere("verify", "--archive").out()).startsWith("存档核对无误");

        var again = elsewhere.run("restore", backup.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("不是空的，恢复不会覆盖它");
        assertThat(workshop.run("backup", backup.toString()).err()).contains("已经存在，备份不会覆盖它");
        assertThat(workshop.run("backup", workshop.data().resolve("备份").toString())
                        .err())
                .contains("不能放在数据文件夹");
    }

    /** From our own server to one that is given. */
    @Test
    void aBackupGoesIntoAServerThatIsGiven() throws Exception {
        aNight();
        workshop.run("backup", backup.toString());
        try (var server = EmbeddedServer.start(elsewhere.folder().resolve("server"))) {
            server.awaitReady(Duration.ofSeconds(60));

            var restored = elsewhere.run(elsewhere.on(server, "restore", backup.toString()));

            assertThat(restored.exit()).as(restored.err()).isZero();
            assertThat(Workshop.query(server, rows()[0])).isEqualTo(workshop.query(rows()));
            assertThat(elsewhere.data().resolve("mariadb")).doesNotExist();
            assertThat(runElsewhere(elsewhere.on(server, "nightly")).err()).contains("其中 0 个是新的");

            Files.move(elsewhere.data(), elsewhere.folder().resolve("data-旧"));
            var again = elsewhere.run(elsewhere.on(server, "restore", backup.toString()));
            assertThat(again.exit()).isEqualTo(2);
            assertThat(again.err()).contains("库中已有年报的数据，恢复不会覆盖它");
            assertThat(elsewhere.data()).doesNotExist();
        }
    }

    @Test
    void aBackupThatIsNotWholeIsNotRestored() throws Exception {
        aNight();
        workshop.run("backup", backup.toString());
        var key = Files.readAllBytes(backup.resolve("token.key"));

        Files.delete(backup.resolve("token.key"));
        refuses("token.key 缺失");
        Files.write(backup.resolve("token.key"), new byte[32]);
        refuses("token.key 被改动了");
        Files.write(backup.resolve("token.key"), key);
        Files.writeString(backup.resolve("新的.xlsx"), "");
        refuses("新的.xlsx 是后来加进去的");
        Files.delete(backup.resolve("新的.xlsx"));
        append(backup.resolve("database.sql"), "DROP TABLE submission;\n");
        refuses("database.sql 被改动了");
        append(backup.resolve("SHA256SUMS"), "0123\n");
        refuses("SHA256SUMS 被改动了");
        Files.delete(backup.resolve("SHA256SUMS"));
        refuses("不是 nianbao backup 做的备份");
    }

    private void refuses(String why) throws IOException {
        var result = elsewhere.run("restore", backup.toString());

        assertThat(result.exit()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(why);
        try (var left = Files.list(elsewhere.folder())) {
            assertThat(left).isEmpty();
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** A folder of the system's gives way to nobody, as one does not that a volume is mounted on. */
    @Test
    void aFolderThatCannotGiveWayIsSaidToBeOneBeforeAnythingIsDone() throws IOException {
        Files.createDirectory(backup);
        Path stays;
        try (var folders = Files.list(Path.of("/sys/class"))) {
            stays = folders.filter(BackupTests::isEmpty).findFirst().orElseThrow();
        }
        var refused = Workshop.runAnywhere("restore", backup.toString(), "--data", stays.toString());

        assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err())
                .contains("数据文件夹 %s 不能整个换成恢复的：它可能是磁盘或卷的挂载点".formatted(stays.toRealPath()))
                .contains(
                        "没有恢复任何东西。请恢复到它下面的一个新文件夹，如 --data " + stays.toRealPath().resolve("年报"));

        Files.createDirectory(elsewhere.data());
        assertThat(elsewhere.run("restore", backup.toString()).err()).contains("不是 nianbao backup 做的备份");
        try (var left = Files.list(elsewhere.folder())) {
            assertThat(left).containsExactly(elsewhere.data());
        }
    }

    private static boolean isEmpty(Path folder) {
        var names = folder.toFile().list();
        return names != null && names.length == 0;
    }

    @Test
    void aBackupIsMadeOfAnArchiveWithHolesAndNamesThem() throws Exception {
        aNight();
        var hash = workshop.query("SELECT sha256 FROM submission WHERE file_name = '呼和嘎查.xlsx'")
                .get(0);
        Files.delete(workshop.dataFolder()
                .resolve("archive")
                .resolve(hash.substring(0, 2))
                .resolve(hash));

        Files.delete(workshop.dataFolder().resolve("token.key"));

        var result = workshop.run("backup", backup.toString());

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out()).contains("其中没有令牌密钥 token.key");
        assertThat(result.out()).contains("与数据库对不上 1 个", "缺失  150525106", "呼和嘎查.xlsx", hash);
        assertThat(elsewhere.run("restore", backup.toString()).exit()).isEqualTo(3);
    }

    @Test
    void whereNothingIsThereIsNothingToBackUp() {
        var result = elsewhere.run("backup", backup.toString());

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("没有数据库，没有可备份的");
        assertThat(backup).doesNotExist();
        assertThat(elsewhere.data()).doesNotExist();
        assertThat(elsewhere.run("restore", backup.toString()).err()).contains("没有这个备份");
    }

    /** {@code make backups} for more. */
    @Test
    void aBackupThatWasMadeDuringANightRunsOnElsewhere(@TempDir Path folder) throws Exception {
        assertThat(new BackupTrial(folder, 1).rounds(2)).isEmpty();
    }

    private static Stream<String> rights(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(BackupTests::rightsOf).toList().stream();
        }
    }

    private static String rightsOf(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
