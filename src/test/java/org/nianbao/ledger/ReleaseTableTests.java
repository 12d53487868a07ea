package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Consumer;
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

    /** How many rows the server has sent and looked at, on this connection. */
    private record Rows(long sent, long read) {

        static Rows now() {
            return new Rows(status("Rows_sent"), status("Rows_read"));
        }

        private static long status(String name) {
            return new JdbcTemplate(connection)
                    .queryForList("SHOW SESSION STATUS LIKE '%s'".formatted(name)).stream()
                            .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
                            .sum();
        }

        Rows since(Rows before) {
            return new Rows(sent - before.sent, read - before.read);
        }
    }

    /** What it takes to ask for something, besides what it takes to ask how much it took. */
    private static <T> Rows rows(Supplier<T> asked, Consumer<T> answered) {
        var start = Rows.now();
        var before = Rows.now();
        answered.accept(asked.get());
        return Rows.now().since(before).since(before.since(start));
    }

    @Test
    void theNewestIsReadWithoutTheOthers() {
        issue(TOWNSHIP, 2023, MANY);
        issue(TOWNSHIP, 2022, MANY + 1);
        issue(OTHER, 2023, MANY + 2);

        var one = rows(
                () -> releases(TOWNSHIP).newest(2023),
                newest -> assertThat(newest).hasValueSatisfying(issued -> {
                    assertThat(issued.number()).isEqualTo(MANY);
                    assertThat(issued.kept()).isEqualTo(kept(MANY));
                }));
        var all = rows(
                () -> releases(TOWNSHIP).all(2023), issued -> assertThat(issued).hasSize(MANY));

        assertThat(one).isEqualTo(new Rows(1, 1));
        assertThat(all.sent()).isEqualTo(MANY);
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
