package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Nights over an inbox that people and programs use as they like, and over folders that are others' as well. */
class InboxNightTests {

    private final Workshop workshop;

    InboxNightTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    private void clutter() throws IOException {
        for (var name : List.of("Thumbs.db", "desktop.ini", "~$金星嘎查.xlsx", "水泉嘎查.xlsx.xltd", "友爱村.xlsx.lnk")) {
            Files.writeString(workshop.inbox().resolve(name), name);
        }
    }

    private void video() throws IOException {
        try (var bytes = Files.newByteChannel(
                workshop.inbox().resolve("金星嘎查 会议.mp4"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            bytes.position((700L << 20) - 3).write(StandardCharsets.UTF_8.encode("末"));
        }
    }

    /** Of a full township: it is done whatever programs have left in the inbox, and done again with the same bytes. */
    @Test
    void whatProgramsLeaveMakesNoReleaseAndNoFault() throws Exception {
        workshop.everyUnitReports();
        assertThat(workshop.run("nightly").exit()).isZero();
        var release = workshop.releaseBytes();
        clutter();

        var second = workshop.run("nightly");

        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(second.err())
                .contains(
                        "收件 15 个文件，其中 0 个是新的",
                        "Thumbs.db、desktop.ini、~$金星嘎查.xlsx 是系统、办公软件或网盘自己的文件，不是报表，未收取",
                        "友爱村.xlsx.lnk 只是快捷方式或网址，不是报表文件，未收取；请把报表文件本身放进收件文件夹",
                        "水泉嘎查.xlsx.xltd 还没有下载或复制完，未收取；完成后下次运行会收取，若一直如此，请重新下载或复制");
        assertThat(second.out()).contains("（第1版）");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
        var status = workshop.run("status");
        assertThat(status.out()).contains("水泉嘎查.xlsx.xltd 还没有下载或复制完").doesNotContain("没有收取，请运行 nightly");
        assertThat(JsonMapper.shared()
                        .readTree(workshop.run("status", "--format", "json").out())
                        .at("/outgoing/passedOver/0/reason")
                        .asString())
                .isEqualTo("foreign");
    }

    /** What an office leaves there in a year takes a line to each kind, and is said to be what it is. */
    @Test
    void muchThatIsNotTakenInTakesALineToEachReason() throws Exception {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        for (int i = 10; i < 40; i++) {
            Files.writeString(workshop.inbox().resolve("年报%d.xlsx.downloading".formatted(i)), "半");
            Files.writeString(workshop.inbox().resolve("年报%d.lnk".formatted(i)), "");
            Files.createDirectory(workshop.inbox().resolve("第%d组".formatted(i)));
        }
        assertThat(new ProcessBuilder("mkfifo", workshop.inbox() + "/管道.xlsx")
                        .start()
                        .waitFor())
                .isZero();

        var night = workshop.run("nightly");

        assertThat(night.err().lines().filter(line -> line.contains("未收取")))
                .containsExactly(
                        "年报10.xlsx.downloading、年报11.xlsx.downloading、年报12.xlsx.downloading、"
                                + "年报13.xlsx.downloading、年报14.xlsx.downloading 等 30 个"
                                + " 还没有下载或复制完，未收取；完成后下次运行会收取，若一直如此，请重新下载或复制",
                        "年报10.lnk、年报11.lnk、年报12.lnk、年报13.lnk、年报14.lnk 等 30 个" + " 只是快捷方式或网址，不是报表文件，未收取；请把报表文件本身放进收件文件夹",
                        "第10组、第11组、第12组、第13组、第14组 等 30 个 是文件夹，不是文件，未收取；请把里面的报表文件直接放进收件文件夹",
                        "管道.xlsx 是程序之间传数据的管道，不是报表文件，未收取；请把它移走");
    }

    @Test
    void aVideoIsAnsweredOnceAndNotArchived() throws Exception {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        video();

        var first = workshop.run("nightly");

        assertThat(first.exit()).as(first.err()).isEqualTo(3);
        assertThat(first.err()).contains("2/2 通过 金星嘎查.xlsx", "1/2 无法读取 金星嘎查 会议.mp4");
        assertThat(first.out()).contains("金星嘎查 会议.mp4");
        var digest = workshop.folder().resolve("out/退回/金星嘎查 会议_退回.txt");
        assertThat(digest).content().contains("文件过大，超出读取上限。文件有 700 MB，超过 50 MB");
        assertThat(archived()).isLessThan(1 << 20);

        var release = workshop.releaseBytes();
        assertThat(workshop.run("nightly").err()).contains("收件 2 个文件，其中 0 个是新的");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
        assertThat(workshop.run("status").out()).contains("认不出单位  无法读取  金星嘎查 会议.mp4");
    }

    /** Whoever changes the scheme has everything reviewed again, what was not archived with it. */
    @Test
    void aVideoIsAnsweredAgainByAnotherScheme() throws Exception {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");
        video();
        workshop.run("nightly");
        var intake = workshop.seeds().resolve("2023/intake.yaml");
        Files.writeString(intake, Files.readString(intake).replace("取消密码，另存为 .xlsx", "去掉密码，另存为 .xlsx"));

        var again = workshop.run("nightly");

        assertThat(again.err()).contains("重新审核 2 个文件", "无法读取 金星嘎查 会议.mp4").doesNotContain("无法从磁盘读取");
    }

    private long archived() throws IOException {
        try (var files = Files.walk(workshop.dataFolder().resolve("archive"))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** What others have in the folder, under names that we use as well: a log, an archive, a folder for a database. */
    @Test
    void foldersOfOthersKeepTheirRights() throws Exception {
        var theirs = new TreeMap<Path, String>();
        for (var name : List.of("", "archive", "log", "releases", "mariadb", "别的")) {
            var folder = Files.createDirectories(workshop.data().resolve(name));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
            theirs.put(folder, "rwxrwxr-x");
        }
        for (var name : List.of("log/syslog", "archive/2019.zip", "别的/公文.docx")) {
            var file = Files.writeString(workshop.data().resolve(name), "theirs");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
            theirs.put(file, "rw-rw-r--");
        }
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");

        var status = workshop.run("status");
        var night = workshop.run("nightly");

        assertThat(night.exit()).as(night.err()).isEqualTo(3);
        theirs.forEach(
                (path, rights) -> assertThat(rights(path)).as(path.toString()).isEqualTo(rights));
        assertThat(status.err() + night.err())
                .contains("数据文件夹 %s 中的 archive、releases、log 别的账户也能查看，里面有个人信息；请运行 chmod -R go-rwx '%s' '%s' '%s'"
                        .formatted(
                                workshop.data(),
                                workshop.data().resolve("archive"),
                                workshop.data().resolve("releases"),
                                workshop.data().resolve("log")));
        try (var all = Files.walk(workshop.data())) {
            assertThat(all.filter(path -> !theirs.containsKey(path))
                            .filter(path -> !path.startsWith(workshop.data().resolve("mariadb"))
                                    || path.startsWith(workshop.data().resolve("mariadb/data/password")))
                            .map(InboxNightTests::rights)
                            .distinct())
                    .containsExactlyInAnyOrder("rwx------", "rw-------");
        }
        assertThat(rights(workshop.data().resolve("mariadb/data"))).isEqualTo("rwx------");
    }

    @Test
    void whatWeMadeIsClosedAndNothingIsSaidOfIt() throws Exception {
        workshop.put(Workshop.workbook("金星嘎查"), "金星嘎查.xlsx");

        var night = workshop.run("nightly");

        assertThat(night.err()).doesNotContain("chmod");
        assertThat(rights(workshop.data())).isEqualTo("rwx------");
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
