package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database: our own or another's, there or not. */
class DatabaseTests {

    private final Workshop workshop;
    private final Path elsewhere;

    DatabaseTests(@TempDir Path folder, @TempDir Path elsewhere) {
        workshop = new Workshop(folder);
        this.elsewhere = elsewhere;
        workshop.put(Workshop.workbook("金星嘎查"), "金星村.xlsx");
    }

    @Test
    void aServerThatIsGivenIsUsedAndNoneIsStarted() throws Exception {
        try (var server = EmbeddedServer.start(elsewhere)) {
            server.awaitReady(Duration.ofMinutes(5));

            var result = workshop.run(workshop.on(server, "nightly"));

            assertThat(result.exit()).as(result.err()).isEqualTo(3);
            assertThat(result.out()).contains("金星嘎查        通过  第1批");
            assertThat(Workshop.query(server, "SELECT verdict, batch FROM submission"))
                    .containsExactly("通过 1");
            assertThat(workshop.data().resolve("mariadb")).doesNotExist();
        }
    }

    @Test
    void bothKindsOfServerGiveTheSameRelease() throws Exception {
        workshop.run("nightly");
        var ours = workshop.releaseBytes();
        Files.delete(workshop.release());
        Files.move(workshop.data(), elsewhere.resolve("data of ours"));
        try (var server = PreparedServer.start(elsewhere)) {
            workshop.run(workshop.on(server, "nightly"));
        }

        assertThat(workshop.releaseBytes()).isEqualTo(ours);
    }

    @Test
    void aServerThatIsAwayIsTriedLater() throws Exception {
        String url;
        try (var server = PreparedServer.start(elsewhere)) {
            url = server.jdbcUrl();
        }

        var result = workshop.run(
                "nightly",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=nianbao",
                "--spring.datasource.hikari.initialization-fail-timeout=1");

        assertThat(result.exit()).isEqualTo(75);
        assertThat(result.err()).contains("连不上数据库，请稍后再试");
        assertThat(workshop.release()).doesNotExist();
    }

    /** The rollback fails then, too, and its exception takes the place of the one that says why. */
    @Test
    void aConnectionThatIsLostAtACommitIsTriedLater() throws Exception {
        var said = new ByteArrayOutputStream();
        try (var server = PreparedServer.start(elsewhere)) {
            try (var pool = pool(server)) {
                var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
                var own = JdbcClient.create(pool);

                var lost = catchException(() -> transaction.executeWithoutResult(status -> {
                    own.sql("START TRANSACTION").update();
                    var id = own.sql("SELECT CONNECTION_ID()").query(Long.class).single();
                    Workshop.query(server, "KILL " + id);
                }));

                assertThat(Failure.of(lost))
                        .isEqualTo(new Failure(Exit.TRY_LATER, List.of("连不上数据库，请稍后再试：Connection is closed")));
            }
        }
    }

    private static HikariDataSource pool(EmbeddedServer server) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.jdbcUrl());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        return pool;
    }

    @Test
    void aWrongPasswordIsAMatterOfConfiguration() throws Exception {
        try (var server = PreparedServer.start(elsewhere)) {
            var result = workshop.run(workshop.withPassword(
                    "wrong", server, "nightly", "--spring.datasource.hikari.initialization-fail-timeout=1"));

            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.err()).contains("数据库不接受所给的用户名和口令");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.datasource.password=geheim",
                "--spring.datasource.hikari.password=geheim",
                "--spring.datasource.url=jdbc:mariadb://db.example/nianbao?user=a&password=geheim"
            })
    void aPasswordOnTheCommandLineIsRefused(String argument) {
        var result = workshop.run("nightly", argument);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("口令不能写在命令行上")
                .contains("SPRING_DATASOURCE_PASSWORD", "nianbao --help")
                .doesNotContain("geheim");
        assertThat(workshop.data()).doesNotExist();
    }

    @Test
    void theArchiveAndTheKeyAreTheirOwnersAlone() throws Exception {
        workshop.run("nightly");

        try (var files = Files.walk(workshop.data())) {
            assertThat(files.filter(path -> !path.startsWith(workshop.data().resolve("mariadb")))
                            .map(DatabaseTests::rights)
                            .distinct()
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(List.of("rwx------", "rw-------"));
        }
    }

    private static String rights(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is left in the records when the database dies while the end of a step is being written. */
    @Test
    void aRunOfUnknownEndIsSettledByTheNext() {
        workshop.run("nightly");
        workshop.query("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN', EXIT_CODE = 'UNKNOWN'");

        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
        assertThat(workshop.query("SELECT STATUS FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID"))
                .containsExactly("FAILED", "COMPLETED");
    }

    /**
     * MariaDB undoes no DDL: what a run leaves that is killed while it makes the tables is a part of them and no record. No
     * figure is there before the tables are whole.
     */
    @Test
    void tablesThatWereLeftHalfMadeAreMadeWhole() {
        var columns = "SELECT TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, COLUMN_TYPE, COLUMN_DEFAULT, COLUMN_KEY"
                + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1, 3";
        var rows = "SELECT id, file_name, verdict FROM submission";
        workshop.run("nightly");
        var before = List.of(workshop.query(columns), workshop.query(rows));
        workshop.query("DELETE FROM indicator_value");
        workshop.query("DELETE FROM flyway_schema_history WHERE installed_rank > 1");
        workshop.query("UPDATE flyway_schema_history SET success = FALSE");

        var result = workshop.run("nightly");

        assertThat(result.exit()).as(result.err()).isEqualTo(3);
        assertThat(List.of(workshop.query(columns), workshop.query(rows))).isEqualTo(before);

        workshop.query("DELETE FROM indicator_value");
        workshop.query("DROP TABLE explanation");
        workshop.query("ALTER TABLE submission DROP COLUMN basis, DROP COLUMN scheme, DROP COLUMN kept_scheme");
        workshop.query("DELETE FROM flyway_schema_history WHERE CAST(version AS INT) >= 10");

        assertThat(workshop.run("nightly").exit()).isEqualTo(3);
        assertThat(List.of(workshop.query(columns), workshop.query(rows))).isEqualTo(before);
    }
}
