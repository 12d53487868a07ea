package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out is whole or as it was; whatever else is found in its place, the next plain run puts right. */
class WholeReleaseTests {

    private static final String ISSUED = "SELECT number, sha256 FROM `release`";

    /** As long as an identity number, but nobody's. */
    private static final String DIGITS = "550853314488551670";

    private final Workshop workshop;

    WholeReleaseTests(@TempDir Path folder) {
        workshop = new Workshop(folder.resolve(DIGITS));
    }

    @BeforeEach
    void release() {
        workshop.put(Workshop.workbook("金星嘎查"), "金星村.xlsx");
        workshop.put(Workshop.workbook("水泉嘎查").set("B03", 1, "性别="), "水泉.xlsx");
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
    }

    private Path returned() {
        return workshop.folder().resolve("out/退回/水泉_退回.xlsx");
    }

    @Test
    void whatWasDeletedComesBack() throws Exception {
        var release = workshop.releaseBytes();
        var returned = Files.readAllBytes(returned());
        Files.delete(workshop.release());
        Files.delete(returned());

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).doesNotContain("重新写出");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
        assertThat(returned()).hasBinaryContent(returned);
    }

    @Test
    void aReleaseThatSomebodyHasAlteredIsPutRightAndSaidSo() throws Exception {
        var release = workshop.releaseBytes();
        var issued = workshop.query(ISSUED);
        Files.writeString(workshop.release(), "half of a workbook");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err()).contains(workshop.release() + " 不是上次发出的样子，可能有人改动过，已按入库的数据重新写出\n");
        assertThat(workshop.releaseBytes()).isEqualTo(release);
        assertThat(workshop.query(ISSUED)).isEqualTo(issued);
    }

    @Test
    void aRunThatIsKilledBeforeItHasRecordedItsReleaseIssuesTheSame() {
        var issued = workshop.query(ISSUED);
        workshop.query("DELETE FROM `release`");

        var result = workshop.run("nightly");

        assertThat(result.err()).doesNotContain("重新写出");
        assertThat(workshop.query(ISSUED)).isEqualTo(issued);
    }

    @Test
    void anOutboxThatCannotBeWrittenLeavesTheLastReleaseAndSaysWhere() throws Exception {
        var issued = workshop.query(ISSUED);
        var last = workshop.releaseBytes();
        workshop.put(Workshop.workbook("呼和嘎查"), "呼和.xlsx");
        Obstacle.OUTBOX.putInTheWay(workshop);
        var out = workshop.folder().resolve("out");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("汇总表文件夹（--out）写的是 %1$s，而 %1$s 是文件，不是文件夹；请改正\n".formatted(out));
        assertThat(workshop.query(ISSUED)).isEqualTo(issued);
        Obstacle.OUTBOX.takeAway(workshop);
        assertThat(workshop.releaseBytes()).isEqualTo(last);
        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
        assertThat(workshop.releaseBytes()).isNotEqualTo(last);
    }

    /** An archive that cannot be written is not a file that cannot be read, which would be left for the next run. */
    @Test
    void anArchiveThatCannotBeWrittenEntersNothing() throws Exception {
        workshop.put(Workshop.workbook("呼和嘎查"), "呼和.xlsx");
        Obstacle.ARCHIVE.putInTheWay(workshop);
        var archive = workshop.data().resolve("archive");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("无法写入文件夹 %s：应是文件夹的地方有一个文件 ".formatted(archive));
        Obstacle.ARCHIVE.takeAway(workshop);
        assertThat(workshop.query("SELECT file_name FROM submission")).hasSize(2);
        assertThat(workshop.run("nightly").out()).contains("呼和嘎查        通过");
    }

    @Test
    void aDataFolderThatCannotBeUsedIsNamed(@TempDir Path elsewhere) throws Exception {
        var other = new Workshop(elsewhere);
        Files.createDirectories(other.inbox());
        Files.writeString(other.data(), "a file");

        var result = other.run("nightly");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("数据文件夹（--data）写的是 %1$s，而 %1$s 是文件，不是文件夹；请改正\n".formatted(other.data()));
    }

    @Test
    void aDatabaseFolderThatCannotBeUsedIsNamed(@TempDir Path elsewhere) throws Exception {
        var other = new Workshop(elsewhere);
        Files.createDirectories(other.inbox());
        Files.createDirectories(other.data());
        Files.writeString(other.data().resolve("mariadb"), "a file");

        var result = other.run("nightly");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("数据库文件夹 %s 用不了，请检查它的权限和磁盘空间，然后重新运行（"
                        .formatted(other.data().resolve("mariadb")));
    }

    @Test
    void aLogThatCannotBeWrittenIsNamed(@TempDir Path elsewhere) throws Exception {
        var other = new Workshop(elsewhere);
        var log = Files.createDirectories(other.data().resolve("log/nianbao.log"));
        Files.createDirectories(other.inbox());

        var result = other.run("nightly");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains(log + "：应是文件的地方有一个文件夹，没有做完。请检查它和所在的文件夹属于哪个用户、有没有权限")
                .doesNotContain("Exception");
    }
}
