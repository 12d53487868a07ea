package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.ledger.ReleaseTable.Kept;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The releases of townships, each of which can be asked for without reading what all others say. */
class ReleaseTableTests {

    private static final String TOWNSHIP = "150525106000";
    private static final String OTHER = "150525107000";
    private static final int MANY = 30;

    private static EmbeddedServer server;
    private static SingleConnectionDataSource connection;

    @BeforeAll
    static void startTheServer(@TempDir Path folder) throws InterruptedException {
        server = PreparedServer.start(folder.resolve("mariadb"));
        connection = new SingleConnectionDataSource(server.jdbcUrl(), server.username(), server.password(), true);
    }

    @AfterAll
    static void stopTheServer() {
        connection.destroy();
        server.close();
    }

    private static ReleaseTable releases(String township) {
        return new ReleaseTable(township, connection);
    }

    private static Kept kept(int content) {
        return new Kept(
                "%064d".formatted(content),
                "t".repeat(64),
                "m".repeat(64),
                "c".repeat(64),
                "{\"n\": %d}".formatted(content));
    }

    private static void issue(String township, int year, int count) {
        for (int content = 1; content <= count; content++) {
            assertThat(releases(township).record(year, "汇总表.xlsx", kept(content), 1))
                    .isEqualTo(content);
        }
    }

    /** How many rows the server sent on this connection while something was asked for, and how many it looked at. */
    private static Map<String, Long> rows(Supplier<?> asked) {
        var before = status();
        asked.get();
        var after = status();
        after.replaceAll((name, value) -> value - before.get(name));
        return after;
    }

    private static Map<String, Long> status() {
        var status = new TreeMap<String, Long>();
        new JdbcTemplate(connection)
                .query("SHOW SESSION STATUS WHERE Variable_name IN ('Rows_sent', 'Rows_read')", row -> {
                    status.put(row.getString(1), row.getLong(2));
                });
        return status;
    }

    @Test
    void theNewestIsReadWithoutTheOthers() {
        issue(TOWNSHIP, 2023, MANY);
        issue(TOWNSHIP, 2022, MANY + 1);
        issue(OTHER, 2023, MANY + 2);
        var nothing = rows(() -> 0);

        var newest = rows(() -> releases(TOWNSHIP).newest(2023));
        var all = rows(() -> releases(TOWNSHIP).all(2023));

        assertThat(releases(TOWNSHIP).newest(2023).orElseThrow().number()).isEqualTo(MANY);
        assertThat(releases(TOWNSHIP).newest(2023).orElseThrow().kept()).isEqualTo(kept(MANY));
        assertThat(newest.get("Rows_sent") - nothing.get("Rows_sent")).isEqualTo(1);
        assertThat(newest.get("Rows_read") - nothing.get("Rows_read")).isEqualTo(1);
        assertThat(all.get("Rows_sent") - nothing.get("Rows_sent")).isEqualTo(MANY);
        assertThat(releases(TOWNSHIP).all(2023))
                .extracting(ReleaseTable.Issued::number)
                .startsWith(MANY, MANY - 1);
    }

    @Test
    void thereIsNoneWhereNoneWasIssued() {
        assertThat(releases(TOWNSHIP).newest(2020)).isEmpty();
        assertThat(releases("150525108000").newest(2023)).isEmpty();
    }

    /** The same content is the same release only if it is the newest: who goes back to an earlier one issues it anew. */
    @Test
    void theSameContentIsTheSameReleaseAsLongAsItIsTheNewest() {
        issue(TOWNSHIP, 2019, 2);

        assertThat(releases(TOWNSHIP).record(2019, "汇总表.xlsx", kept(2), 1)).isEqualTo(2);
        assertThat(releases(TOWNSHIP).record(2019, "汇总表.xlsx", kept(1), 1)).isEqualTo(3);
    }
}
