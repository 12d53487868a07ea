package org.nianbao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.Schemes;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;

/** Commands that are given while another is at work. */
class OneRunAtATimeTests {

    private static final String WAITING = "另一次运行正在进行，等待其结束（最多 %d 秒）……";
    private static final String UNDER_WAY = "一次运行正在进行，以下是此刻已经入库的情况";

    private static final String RESULT = "SELECT file_name, verdict, (SELECT COUNT(*) FROM form_row r"
            + " WHERE r.submission_id = s.id) > 0, (SELECT COUNT(*) FROM `release`) FROM submission s ORDER BY 1";

    private static final String RUNS = "SELECT status FROM BATCH_JOB_EXECUTION";

    private final Workshop workshop;
    private final Path elsewhere;

    OneRunAtATimeTests(@TempDir Path folder, @TempDir Path elsewhere) {
        workshop = new Workshop(folder);
        this.elsewhere = elsewhere;
        workshop.put(Workshop.workbook("金星嘎查"), "金星村.xlsx");
        workshop.put(Workshop.workbook("水泉嘎查"), "水泉.xlsx");
    }

    private static EmbeddedServer server(Path folder) throws InterruptedException {
        if (Files.exists(folder.resolve("data"))) {
            var server = EmbeddedServer.start(folder);
            server.awaitReady(Duration.ofMinutes(5));
            return server;
        }
        return PreparedServer.start(folder);
    }

    /** What a command does while another run of the township holds its lock. */
    private Workshop.Result besideARun(EmbeddedServer server, String... command) throws SQLException {
        try (var other = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = other.createStatement()) {
            statement.execute("SELECT GET_LOCK('nianbao.nianbao.%s', 0)"
                    .formatted(Schemes.of2023().township().code()));
            return workshop.run(command);
        }
    }

    @Test
    void aSecondRunWaitsALittleAndIsToBeTriedLater() throws Exception {
        try (var server = server(elsewhere)) {
            var result = besideARun(server, workshop.on(server, "nightly", "--wait", "1"));

            assertThat(result.exit()).isEqualTo(75);
            assertThat(result.err()).isEqualTo(WAITING.formatted(1) + "\n另一次运行还没有结束，请稍后再试\n");
            assertThat(workshop.run(workshop.on(server, "nightly")).exit()).isEqualTo(3);
        }
    }

    @Test
    void aRunSharesTheServerOfAnotherProgram() throws Exception {
        try (var server = server(workshop.data().resolve("mariadb"))) {
            var result = workshop.run("village", "金星嘎查", "--wait", "0");

            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(result.err()).doesNotContain("等待");
            assertThat(Workshop.query(server, RUNS)).containsExactly("COMPLETED");
            assertThat(server.login().toString()).doesNotContain(server.password());
        }
    }

    @Test
    void aWaitIsNoNegativeNumber() {
        var result = workshop.run("nightly", "--wait", "-1");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("--wait 是秒数，不能小于 0\n");
    }

    @Test
    void lookingIsPossibleWhileARunIsUnderWay() throws Exception {
        workshop.run("nightly");
        try (var server = server(workshop.data().resolve("mariadb"))) {
            var result = besideARun(server, "status");

            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(result.err()).isEqualTo(UNDER_WAY + "\n");
            assertThat(result.out()).contains("金星嘎查        通过  第1批");
            assertThat(workshop.run("status").err()).isEmpty();
        }
    }

    @Test
    void runsThatAreStartedTogetherComeToOneResult() throws Exception {
        var village = started(workshop.process("village", "水泉嘎查", "--wait", "120"));
        var nightly = started(workshop.process("nightly", "--wait", "120")).get();

        assertThat(nightly.exit()).as(nightly.err()).isEqualTo(3);
        assertThat(village.get().exit()).as(village.get().err()).isZero();
        assertThat(nightly.err() + village.get().err()).contains(WAITING.formatted(120));
        requireOneResult(workshop.query(RESULT), workshop.query(RUNS));
    }

    /** The night is held still while it has the lock, so that the other does meet it. */
    @Test
    void aVillageBesideANightInAnotherProcessWaitsOrIsToBeTriedLater() throws Exception {
        workshop.makeTheDatabase();
        var night = workshop.process("nightly").start();
        var messages = new BufferedReader(night.errorReader(UTF_8));
        try {
            await(messages, "收件 2 个文件");
            Workshop.signal(night, "STOP");

            var hasty = workshop.process("village", "水泉嘎查", "--wait", "0").start();
            var hastyMessages = new String(hasty.getErrorStream().readAllBytes(), UTF_8);
            assertThat(hasty.waitFor()).as(hastyMessages).isEqualTo(75);
            assertThat(hastyMessages).endsWith("另一次运行还没有结束，请稍后再试\n");

            var patient = workshop.process("village", "水泉嘎查", "--wait", "120").start();
            var patientMessages = new BufferedReader(patient.errorReader(UTF_8));
            await(patientMessages, WAITING.formatted(120));
            Workshop.signal(night, "CONT");
            messages.lines().forEach(line -> {});
            patientMessages.lines().forEach(line -> {});

            assertThat(night.waitFor()).isEqualTo(3);
            assertThat(patient.waitFor()).isZero();
        } finally {
            night.destroyForcibly();
        }
        requireOneResult(workshop.query(RESULT), workshop.query(RUNS));
    }

    private static void await(BufferedReader messages, String beginning) {
        assertThat(Stream.generate(() -> line(messages)).anyMatch(line -> line.startsWith(beginning)))
                .isTrue();
    }

    /** Of a server that neither has ever seen, both find the tables missing. */
    @Test
    void soDoRunsOnOneNewServer() throws Exception {
        try (var server = server(elsewhere)) {
            var other = started(workshop.process(workshop.on(server, "nightly", "--wait", "120")));
            var nightly = started(workshop.process(workshop.on(server, "nightly", "--wait", "120")))
                    .get();

            assertThat(nightly.exit()).as(nightly.err()).isEqualTo(3);
            assertThat(other.get().exit()).as(other.get().err()).isEqualTo(3);
            requireOneResult(Workshop.query(server, RESULT), Workshop.query(server, RUNS));
        }
    }

    /** Processes, as two applications of one process would take each other's logging away while they start. */
    private static CompletableFuture<Workshop.Result> started(ProcessBuilder command) throws IOException {
        var process = command.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return CompletableFuture.supplyAsync(() -> {
            var messages = process.errorReader(UTF_8).lines().collect(joining("\n"));
            return new Workshop.Result(process.onExit().join().exitValue(), "", messages);
        });
    }

    private static void requireOneResult(Iterable<String> result, Iterable<String> runs) {
        assertThat(result).hasSize(2).allMatch(row -> row.matches(".*xlsx 通过 1 [12]"));
        assertThat(runs).containsExactly("COMPLETED", "COMPLETED");
    }

    @Test
    void aKilledRunTakesItsLockAlong() throws Exception {
        try (var server = server(elsewhere)) {
            var process = workshop.process(workshop.on(server, "nightly")).start();
            await(new BufferedReader(process.errorReader(UTF_8)), "1/");
            process.destroyForcibly().waitFor();

            var result = workshop.run(workshop.on(server, "nightly", "--wait", "60"));

            assertThat(result.exit()).as(result.err()).isEqualTo(3);
        }
    }

    private static String line(BufferedReader lines) {
        try {
            return requireNonNull(lines.readLine(), "the run ended early");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
