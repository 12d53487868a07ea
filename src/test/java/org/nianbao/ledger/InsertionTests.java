package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Many rows by one statement, and which of them the table cannot hold. */
class InsertionTests {

    private static final long ROOM = 16 * 1_048_576;

    private static EmbeddedServer server;

    private final Insertion<String> insertion = new Insertion<>(
            "INSERT INTO word (word) VALUES (?)",
            3,
            (statement, word) -> statement.setString(1, word),
            Stream::of,
            word -> new RowOrigin("“%s”".formatted(word.substring(0, 1)), "词", List.of()));

    @BeforeAll
    static void startTheServer(@TempDir Path folder) throws InterruptedException {
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    /** Where the driver sends many rows as one, or each by itself. */
    private static JdbcTemplate jdbc(boolean inBulk) {
        var url = server.jdbcUrl().replaceAll("[?&]useBulkStmts=\\w+", "");
        var separator = url.contains("?") ? "&" : "?";
        return new JdbcTemplate(new DriverManagerDataSource(
                url + separator + "useBulkStmts=" + inBulk, server.username(), server.password()));
    }

    @BeforeEach
    void makeTheTable() {
        jdbc(true).execute("CREATE OR REPLACE TABLE word (word VARCHAR(4) NOT NULL PRIMARY KEY)");
    }

    private String refused(boolean inBulk, List<String> words) {
        var refused = catchThrowableOfType(DataRefusedException.class, () -> insertion.into(jdbc(inBulk), words, ROOM));
        return refused.finding().message();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRowThatIsRefusedIsFoundWhereverItStands(boolean inBulk) {
        for (int i = 0; i < 7; i++) {
            makeTheTable();
            var bad = i;
            var words = IntStream.range(0, 7)
                    .mapToObj(word -> Integer.toString(word).repeat(word == bad ? 5 : 4))
                    .toList();

            assertThat(refused(inBulk, words)).isEqualTo("“%d”数据库存不下".formatted(bad));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRowThatIsThereAlreadyIsRefusedAsWell(boolean inBulk) {
        assertThat(refused(inBulk, List.of("甲", "乙", "丙", "丁", "乙"))).isEqualTo("“乙”数据库存不下");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void soundRowsAreAllStored(boolean inBulk) {
        insertion.into(jdbc(inBulk), List.of("甲", "乙", "丙", "丁"), ROOM);

        assertThat(jdbc(inBulk).queryForObject("SELECT COUNT(*) FROM word", Integer.class))
                .isEqualTo(4);
    }

    /** Each is a fifth of what the server takes at once. */
    @Test
    void rowsThatAreTogetherLargerThanTheServerTakesAreStored() {
        jdbc(true).execute("CREATE OR REPLACE TABLE text (text LONGTEXT NOT NULL)");
        var texts = new Insertion<String>(
                "INSERT INTO text (text) VALUES (?)",
                100,
                (statement, text) -> statement.setString(1, text),
                Stream::of,
                text -> RowOrigin.of(text));

        texts.into(jdbc(true), Collections.nCopies(12, "长".repeat(1_100_000)), ROOM);

        assertThat(jdbc(true).queryForObject("SELECT COUNT(*) FROM text", Integer.class))
                .isEqualTo(12);
    }

    @Test
    void aRowLargerThanTheServerTakesIsNotSent() {
        var words = List.of("甲", "乙".repeat(4_000), "丙");
        var refused = catchThrowableOfType(DataRefusedException.class, () -> insertion.into(jdbc(true), words, 10_000));

        assertThat(refused.finding().message()).isEqualTo("“乙”有 0.0 MB，数据库一次最多收 0.0 MB，存不下");
        assertThat(jdbc(true).queryForObject("SELECT COUNT(*) FROM word", Integer.class))
                .isZero();
        assertThatThrownBy(() -> insertion.into(jdbc(true), List.of("a".repeat(5_000)), 10_000))
                .as("which there is room for, but not in the table")
                .isInstanceOf(DataRefusedException.class);
    }

    @Test
    void whatHasNothingToDoWithTheRowsIsNobodysFault() {
        jdbc(true).execute("DROP TABLE word");

        assertThatThrownBy(() -> insertion.into(jdbc(true), List.of("甲", "乙"), ROOM))
                .isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "22001, 1406, true", // data too long
        "22003, 1264, true", // out of range
        "22007, 1366, true", // a character that the column has not
        "23000, 4025, true", // a constraint
        "40001, 1213, false", // a deadlock
        "HY000, 1205, false", // a lock was waited for too long
        "HY000, 1021, false", // no room on the disk
        "08S01, 1153, false", // a packet too large, which is not sent in the first place
        "08000, 0, false", // the connection has gone
        "70100, 1927, false", // somebody has ended the connection
        "42S02, 1146, false", // no such table
        "25006, 1792, false" // read-only
    })
    void onlyErrorsAboutTheDataBlameThem(String state, int number, boolean blamed) {
        var error = new UncategorizedSQLException("batch", "INSERT", new SQLException("…", state, number));

        assertThat(DataRefusedException.isAboutData(error)).isEqualTo(blamed);
    }
}
