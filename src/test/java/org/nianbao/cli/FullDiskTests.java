package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/** A command that meets a disk that is full, or is killed before its run begins, is finished by its repeat. */
class FullDiskTests {

    private static final String UNIT = "呼和嘎查";

    private static final String[] UNDO = {"undo", UNIT, "--reason", "误报", "--by", "镇统计站"};

    private static final String[] EXPLAIN = {"explain", UNIT, "R321", "--reason", "因病住院", "--by", "镇党建办"};

    private static final String[] HAND_IN = {"release", "--sent", "1", "--by", "镇统计站"};

    private static final int SECONDS = 120;

    private static final int BLOCK = 512;

    /** One server and one inbox for all tests. */
    private static EmbeddedServer server;

    private static Workshop workshop;

    private static int batch;

    @BeforeAll
    static void aNight(@TempDir Path folder) throws Exception {
        workshop = new Workshop(folder);
        server = PreparedServer.start(folder.resolve("mariadb"));
        workshop.everyUnitReports();
        ends(0, "nightly");
        batch = 1;
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    private static Workshop.Result ends(int exit, String... command) {
        var result = workshop.run(workshop.on(server, command));
        assertThat(result.exit())
                .as("%s: %s%s", List.of(command), result.err(), result.out())
                .isEqualTo(exit);
        return result;
    }

    private static void resumes(int exit, String... command) {
        assertThat(ends(exit, command).err()).contains("当时没有运行完；现在接着做完，不再重复登记");
        assertThat(ends(0, "status").out()).contains("，与现在的数一致\n");
        assertThat(ends(0, "verify", "--archive").out()).startsWith("存档核对无误");
    }

    private static String nextBatch(String value) {
        batch++;
        VillageWorkbook workbook =
                Workshop.workbook(UNIT).set("B00", "报送批次", batch).with("B02", "突击队数", batch);
        workshop.put(value.isEmpty() ? workbook : workbook.set("B03", 1, value), UNIT + "（%d）.xlsx".formatted(batch));
        return Integer.toString(batch);
    }

    private static String verdict(String ofBatch) {
        return Workshop.query(
                        server,
                        "SELECT verdict FROM submission WHERE unit_code = '150525106213' AND batch = " + ofBatch)
                .get(0);
    }

    /**
     * On a file system that has no room left: one of a few pages, that this process alone sees in the place of a folder.
     * Where nobody may mount one, no file can grow beyond so much.
     */
    private static void meetsAFullDisk(Path folder, String... command) throws Exception {
        var mounted = "mount -t tmpfs -o size=4k none '%s' && exec \"$@\"".formatted(folder);
        if (new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", folder.toString())
                        .start()
                        .waitFor()
                == 0) {
            fails(List.of("unshare", "-rm", "/bin/sh", "-c", mounted, "sh"), command);
        } else {
            meetsALimit(16, command);
        }
    }

    private static void meetsALimit(long blocks, String... command) throws Exception {
        fails(List.of("/bin/sh", "-c", "ulimit -f %d; exec \"$@\"".formatted(blocks), "sh"), command);
    }

    private static void fails(List<String> by, String... command) throws Exception {
        var process = workshop.process(workshop.on(server, command));
        var all = new ArrayList<>(by);
        all.addAll(process.command());
        var failed = process.command(all).redirectErrorStream(true).start();
        var said = new String(failed.getInputStream().readAllBytes(), UTF_8);
        assertThat(failed.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(failed.exitValue()).as(said).isEqualTo(1);
        assertThat(said).contains("磁盘").contains("重新运行").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aDiskThatIsFullWhenTheReleaseGoesOut() throws Exception {
        var second = nextBatch("");
        meetsAFullDisk(workshop.folder().resolve("out"), "village", UNIT);
        assertThat(ends(0, "village", UNIT).err()).contains("其中 0 个是新的");
        assertThat(ends(0, "status").out()).contains("，与现在的数一致\n");
        var release = workshop.releaseBytes();

        meetsAFullDisk(workshop.folder().resolve("out"), UNDO);

        assertThat(workshop.releaseBytes()).isEqualTo(release);
        resumes(0, UNDO);
        assertThat(verdict(second)).isEqualTo("作废");
        assertThat(workshop.releaseBytes()).isNotEqualTo(release);
    }

    @Test
    void aDiskThatIsFullWhenTheReleaseIsKept() throws Exception {
        var doubtful = nextBatch("集中学习学时=10");
        ends(3, "nightly");
        var releases = workshop.data().resolve("releases");

        meetsAFullDisk(releases, EXPLAIN);
        resumes(0, EXPLAIN);
        assertThat(verdict(doubtful)).isEqualTo("通过");

        meetsAFullDisk(releases, "undo", UNIT, doubtful, "--reason", "误报", "--by", "镇统计站");
        resumes(0, "undo", UNIT, doubtful, "--reason", "误报", "--by", "镇统计站");
        assertThat(verdict(doubtful)).isEqualTo("作废");
    }

    /** The act is in the database by then, and not in the journal beside the archive. */
    @Test
    void aDiskThatIsFullWhenTheJournalGrows() throws Exception {
        var journal = workshop.data().resolve("journal/2023/150525106000.jsonl");
        meetsALimit(Files.size(journal) / BLOCK, HAND_IN);
        assertThat(ends(0, HAND_IN).err()).contains("不再重复");
        assertThat(ends(0, "release").out()).contains("镇统计站");
        ends(0, "release", "--sent", "1", "--withdraw");

        var second = nextBatch("");
        ends(0, "nightly");
        meetsALimit(Files.size(journal) / BLOCK, UNDO);
        assertThat(verdict(second)).isEqualTo("通过");
        resumes(0, UNDO);
        assertThat(verdict(second)).isEqualTo("作废");
    }

    @Test
    void aProgramThatIsKilledBeforeItsRunBegins() throws Exception {
        var doubtful = nextBatch("集中学习学时=20");
        ends(3, "nightly");

        killedBeforeItsRunBegins(EXPLAIN);
        assertThat(verdict(doubtful)).isEqualTo("待说明");
        resumes(0, EXPLAIN);
        assertThat(verdict(doubtful)).isEqualTo("通过");

        killedBeforeItsRunBegins(UNDO);
        assertThat(verdict(doubtful)).isEqualTo("通过");
        assertThat(ends(0, "nightly").out()).as("a plain run does the rest").contains(UNIT);
        assertThat(verdict(doubtful)).isEqualTo("作废");
        assertThat(ends(0, UNDO).err()).contains("后来的运行已经做完，不再重复");
        assertThat(Workshop.query(
                        server,
                        "SELECT COUNT(*) FROM set_aside a JOIN submission s ON s.id = a.submission_id"
                                + " WHERE s.batch > " + doubtful))
                .containsExactly("0");
    }

    /** Nobody can enter that a run began as long as another has locked all that there are, and the room after them. */
    private static void killedBeforeItsRunBegins(String... command) throws Exception {
        var acts = "SELECT COUNT(*) FROM journal WHERE what = 'ACT'";
        var before = Workshop.query(server, acts);
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM BATCH_JOB_INSTANCE FOR UPDATE");
            var process = workshop.process(workshop.on(server, command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (process.isAlive() && Workshop.query(server, acts).equals(before)) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            assertThat(process.destroyForcibly().waitFor()).isEqualTo(137);
        }
        assertThat(Workshop.query(server, acts)).isNotEqualTo(before);
    }
}
