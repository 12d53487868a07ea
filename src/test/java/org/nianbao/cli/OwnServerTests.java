package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.SetServers;
import org.slf4j.LoggerFactory;

/** A server of one's own, set otherwise than ours: it works all the same, or the start says why not and makes nothing. */
class OwnServerTests {

    private final Workshop workshop;

    OwnServerTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
        workshop.put(Workshop.workbook("金星嘎查"), "金星村.xlsx");
    }

    private EmbeddedServer server(String... options) throws InterruptedException {
        return SetServers.ready(workshop.folder().resolve("server"), options);
    }

    private Workshop.Result run(EmbeddedServer server, String... command) {
        return workshop.run(workshop.on(server, command));
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What was set for everybody is set otherwise for our connections. */
    @Test
    void settingsThatAreOnlyOddDoNoHarm() throws Exception {
        try (var server = server(
                "--sql-mode=ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,NO_ZERO_DATE,ONLY_FULL_GROUP_BY",
                "--wait-timeout=1",
                "--lock-wait-timeout=1",
                "--default-storage-engine=MyISAM",
                "--lower-case-table-names=1",
                "--default-time-zone=-11:30",
                "--character-set-server=latin1",
                "--collation-server=latin1_swedish_ci",
                "--init-connect=SET sql_select_limit=1, autocommit=0, foreign_key_checks=0, innodb_strict_mode=0, check_constraint_checks=0",
                "--autocommit=0",
                "--completion-type=RELEASE",
                "--max-sort-length=64",
                "--group-concat-max-len=4",
                "--div-precision-increment=0",
                "--transaction-isolation=SERIALIZABLE",
                "--sql-safe-updates=1",
                "--max-error-count=0",
                "--auto-increment-increment=7",
                "--innodb-snapshot-isolation=ON",
                "--innodb-default-row-format=REDUNDANT",
                "--secure-timestamp=YES")) {
            var night = run(server, "nightly");

            assertThat(night.exit()).as(night.err()).isEqualTo(3);
            assertThat(night.out()).contains("金星嘎查        通过");
            assertThat(Workshop.query(
                            server,
                            "SELECT DISTINCT engine FROM information_schema.tables"
                                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"))
                    .containsExactly("InnoDB");
            assertThat(run(server, "explain", "金星嘎查", "R999", "--reason", "无", "--by", "无")
                            .exit())
                    .isEqualTo(2);
            var backup =
                    run(server, "backup", workshop.folder().resolve("backup").toString());
            assertThat(backup.exit()).as(backup.err()).isZero();
            assertThat(Files.readString(workshop.folder().resolve("backup/database.sql")))
                    .contains("CREATE TABLE `BATCH_JOB_INSTANCE`")
                    .doesNotContain("`batch_");
        }
    }

    @Test
    void whatWouldStopANightIsToldAtItsStartAndNothingIsMade() throws Exception {
        var script = workshop.folder().resolve("latin1.sql");
        Files.writeString(script, "ALTER DATABASE nianbao CHARACTER SET latin1 COLLATE latin1_swedish_ci;\n");
        try (var server = server(
                "--read-only",
                "--max-allowed-packet=1M",
                "--max-user-connections=3",
                "--max-prepared-stmt-count=0",
                "--innodb-force-primary-key=ON",
                "--alter-algorithm=INSTANT",
                "--init-file=" + script)) {

            var night = run(server, "nightly");

            assertThat(night.exit()).as(night.err()).isEqualTo(2);
            assertThat(night.err().lines())
                    .hasSize(6)
                    .anySatisfy(line -> assertThat(line).contains("只读"))
                    .anySatisfy(line -> assertThat(line).contains("最多给这个用户 3 个连接，本次运行要 4 个"))
                    .anySatisfy(line -> assertThat(line).contains("max_prepared_stmt_count 只有 0"))
                    .anySatisfy(
                            line -> assertThat(line).contains("innodb_force_primary_key=OFF、alter_algorithm=DEFAULT"))
                    .anySatisfy(line -> assertThat(line).contains("max_allowed_packet 只有 1048576 字节"))
                    .anySatisfy(line -> assertThat(line).contains("字符集是 latin1", "ALTER DATABASE"));
            assertThat(Workshop.query(server, "SHOW TABLES")).isEmpty();
            assertThat(workshop.data().resolve("token.key")).doesNotExist();
        }
    }

    @Test
    void aServerThatWantsEncryptedConnectionsIsTakenWithThem() throws Exception {
        var script = workshop.folder().resolve("super.sql");
        Files.writeString(script, "GRANT SUPER ON *.* TO 'nianbao'@'127.0.0.1';\n");
        try (var server = server("--ssl", "--init-file=" + script)) {
            execute(server, "SET GLOBAL require_secure_transport = ON");

            var refused = run(server, "nightly");

            assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("数据库服务器只接受加密的连接", "spring.datasource.url", "sslMode=verify-full")
                    .hasLineCount(1);
            assertThat(workshop.data().resolve("token.key")).doesNotExist();
            var night = encrypted(server, "verify-full");
            assertThat(night.exit()).as(night.err()).isEqualTo(3);
        }
    }

    private Workshop.Result encrypted(EmbeddedServer server, String mode) {
        return workshop.run(Stream.of(workshop.on(server, "nightly"))
                .map(word -> word.contains(".url=") ? word + "&sslMode=" + mode : word)
                .toArray(String[]::new));
    }

    /** What is made anew is dated as it was, which a server may refuse to everybody. */
    @Test
    void aServerThatTakesNoTimeButItsOwnIsRefusedByRebuildAlone() throws Exception {
        try (var server = server()) {
            assertThat(run(server, "nightly").exit()).isEqualTo(3);
        }
        var other = workshop.folder().resolve("other");
        try (var server = SetServers.ready(other, "--secure-timestamp=YES")) {
            var refused = run(server, "rebuild");

            assertThat(refused.exit()).as(refused.err()).isEqualTo(2);
            assertThat(refused.err()).contains("secure_timestamp 不让重建照原来的时间登记").hasLineCount(1);
            assertThat(Workshop.query(server, "SELECT COUNT(*) FROM submission"))
                    .containsExactly("0");
        }
        try (var server = SetServers.ready(other)) {
            var rebuilt = run(server, "rebuild");

            assertThat(rebuilt.exit()).as(rebuilt.err()).isZero();
            assertThat(Workshop.query(server, "SELECT COUNT(*) FROM submission"))
                    .containsExactly("1");
        }
    }

    /** Two accounts of one name and other hosts: views go by neither, and work for both when one is gone. */
    @Test
    void viewsHangOnNobodysAccount() throws Exception {
        try (var server = server()) {
            assertThat(run(server, "nightly").exit()).isEqualTo(3);
        }
        var script = workshop.folder().resolve("other.sql");
        Files.writeString(script, """
                CREATE USER IF NOT EXISTS 'other'@'%' IDENTIFIED BY 'x';
                GRANT ALL ON nianbao.* TO 'other'@'%';
                CREATE OR REPLACE DEFINER = 'nobody'@'nowhere' SQL SECURITY DEFINER VIEW nianbao.v_2022_b03 AS
                    SELECT id FROM nianbao.form_row;
                CREATE OR REPLACE DEFINER = 'nobody'@'nowhere' SQL SECURITY DEFINER VIEW nianbao.v_2023_b03 AS
                    SELECT id FROM nianbao.form_row;
                REVOKE CREATE VIEW, ALTER ON nianbao.* FROM 'nianbao'@'127.0.0.1';
                """.replace("SELECT id", "SELECT submission_id"));
        try (var server = server("--init-file=" + script)) {
            var refused = run(server, "nightly");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("缺少权限 ALTER, CREATE VIEW").hasLineCount(1);
        }
        Files.writeString(script, "GRANT CREATE VIEW, ALTER ON nianbao.* TO 'nianbao'@'127.0.0.1';\n");
        try (var server = server("--init-file=" + script)) {
            assertThat(run(server, "nightly").exit()).isEqualTo(3);
            assertThat(Workshop.query(
                            server,
                            "SELECT COUNT(*) > 0 FROM v_2023_b03 UNION ALL SELECT COUNT(*) > 0 FROM v_2022_b03"))
                    .containsExactly("1", "1");
            assertThat(
                            Workshop.query(
                                    server,
                                    "SELECT DISTINCT security_type FROM information_schema.views WHERE table_schema = DATABASE()"))
                    .containsExactly("INVOKER");
        }
    }

    @Test
    void aNewerOrAnEditedSchemaIsNeverRunOnAndAFailedStepIsRepeated() throws Exception {
        try (var server = server()) {
            run(server, "nightly");

            var newest = Workshop.query(
                            server, "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")
                    .get(0);
            execute(server, "UPDATE flyway_schema_history SET success = FALSE WHERE version = '%s'".formatted(newest));
            assertThat(run(server, "nightly").exit()).as("cut off: made again").isEqualTo(3);

            execute(server, "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '6'");
            refuses(server, "数据库的第 6 步与本程序的不同");
            assertThat(Workshop.query(server, "SELECT COUNT(*) FROM flyway_schema_history WHERE success = 0"))
                    .containsExactly("0");
            execute(server, "UPDATE flyway_schema_history SET checksum = checksum - 1 WHERE version = '6'");

            execute(
                    server,
                    "UPDATE flyway_schema_history SET version = '999', installed_rank = 999 WHERE version = '%s'"
                            .formatted(newest));
            refuses(server, "数据库是更新版本的年报建的（第 999 步）");
            execute(server, "UPDATE flyway_schema_history SET version = '11' WHERE version = '999'");
            refuses(server, "数据库经过的改动与本程序的不同（第");
        }
    }

    private void refuses(EmbeddedServer server, String why) {
        for (var command : new String[] {"nightly", "status"}) {
            var result = run(server, command);
            assertThat(result.exit()).as(result.err()).isEqualTo(2);
            assertThat(result.err()).contains(why).hasLineCount(1);
        }
        assertThat(run(
                                server,
                                "backup",
                                workshop.folder()
                                        .resolve("backup" + why.hashCode())
                                        .toString())
                        .exit())
                .as("a backup can be made of whatever there is")
                .isZero();
    }

    @Test
    void aUrlOfAnotherDatabaseAndTooSmallAPoolAreRefused() throws Exception {
        var other = workshop.run("nightly", "--spring.datasource.url=jdbc:mysql://db.example/nianbao?user=a");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("应写成 jdbc:mariadb://主机:3306/库名").hasLineCount(1);

        var small = workshop.run("nightly", "--spring.datasource.hikari.maximum-pool-size=2");
        assertThat(small.exit()).isEqualTo(2);
        assertThat(small.err()).contains("maximum-pool-size=2 太少，本次运行要 4 个连接");
        assertThat(workshop.data().resolve("mariadb")).doesNotExist();

        try (var server = server()) {
            var url = "--spring.datasource.url=" + server.jdbcUrl().replace("/nianbao?", "/?");
            var named = Stream.of(workshop.on(server, "nightly")).filter(word -> !word.contains(".url="));
            var unnamed = workshop.run(Stream.concat(named, Stream.of(url)).toArray(String[]::new));
            assertThat(unnamed.err()).contains("没有写明库名");
            assertThat(unnamed.exit()).isEqualTo(2);
        }
    }

    /** The log says where and how many were in use, and the terminal that none was free. */
    @Test
    void aPoolThatIsExhaustedIsInTheLog() {
        var log = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Failure.class);
        log.start();
        logger.addAppender(log);
        logger.setLevel(Level.INFO);
        var exhausted = new SQLTransientConnectionException(
                "nianbao - Connection is not available, request timed out after 5000ms (total=4, active=4, idle=0, waiting=1)");

        var failure = Failure.of(new IllegalStateException(exhausted));

        logger.detachAppender(log);
        assertThat(failure.exit()).isEqualTo(Exit.TRY_LATER);
        assertThat(failure.lines()).singleElement().asString().contains("等不到空闲的数据库连接", "active=4");
        assertThat(log.list)
                .singleElement()
                .satisfies(
                        event -> assertThat(event.getThrowableProxy().getCause().getMessage())
                                .contains("active=4"));
    }

    @ParameterizedTest
    @CsvSource({
        "1142, 42000, USAGE, refused, 缺少权限",
        "1044, 42000, USAGE, refused, 缺少权限",
        "1040, 08004, TRY_LATER, refused, 连接数已满",
        "1226, 42000, TRY_LATER, refused, 连接数已满",
        "1049, 42000, USAGE, refused, 没有这个库",
        "3159, 08004, USAGE, refused, ?sslMode=verify-full",
        "0, 08000, USAGE, 'Trying to connect with ssl, but ssl not enabled in the server', 没有启用加密",
        "0, 08000, USAGE, unable to find valid certification path to requested target, 不能确认数据库服务器的证书",
        "0, 08000, TRY_LATER, Connection refused, 连不上数据库",
        "1205, HY000, TRY_LATER, refused, 另一次运行占着",
        "1290, HY000, USAGE, running with the --read-only option so, 只读",
        "1290, HY000, USAGE, running with the --innodb-read-only option so, 只读",
        "1290, HY000, USAGE, running with the --secure-timestamp=YES option so, 一项设置不允许这一步",
        "1461, 42000, TRY_LATER, refused, max_prepared_stmt_count",
        "1114, HY000, FAILED, refused, 磁盘已满",
        "1114, HY000, USAGE, The table (temporary) is full, 临时表",
        "1030, HY000, FAILED, Got error 28 \"No space left\", 磁盘已满",
        "1030, HY000, FAILED, Got error 194 \"Tablespace is missing\", 表空间损坏",
        "1932, 42S02, FAILED, refused, 表空间损坏",
        "1146, 42S02, FAILED, refused, 少了一张表",
        "1712, HY000, FAILED, refused, 表空间损坏",
        "1034, HY000, FAILED, refused, 表空间损坏"
    })
    void whatTheServerRefusesIsSaidInWords(int number, String state, Exit exit, String said, String words) {
        var failure = Failure.of(new IllegalStateException(new SQLException(said, state, number)));

        assertThat(failure.exit()).isEqualTo(exit);
        assertThat(failure.lines()).singleElement().asString().contains(words).endsWith(said);
    }
}
