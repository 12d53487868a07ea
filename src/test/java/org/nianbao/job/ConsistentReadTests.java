package org.nianbao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read together is read at one moment, which must be asked for before a transaction begins. */
class ConsistentReadTests {

    private static EmbeddedServer server;

    private final DataSourceTransactionManager transactions;
    private final JdbcTemplate reader;
    private final ConsistentRead snapshot;

    ConsistentReadTests() {
        var connections = connections();
        transactions = new DataSourceTransactionManager(connections);
        reader = new JdbcTemplate(connections);
        snapshot = new ConsistentRead(transactions);
    }

    private static DriverManagerDataSource connections() {
        return new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password());
    }

    @BeforeAll
    static void startTheServer(@TempDir Path folder) throws InterruptedException {
        server = PreparedServer.start(folder.resolve("mariadb"));
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @BeforeEach
    void makeTheTable() {
        reader.execute("CREATE OR REPLACE TABLE figure (value INT NOT NULL)");
        reader.update("INSERT INTO figure VALUES (1)");
    }

    private int figure() {
        return reader.queryForList("SELECT value FROM figure", Integer.class).get(0);
    }

    /** A figure as it is read twice, while somebody else raises it in between. */
    private List<Integer> readTwice() {
        var first = figure();
        new JdbcTemplate(connections()).update("UPDATE figure SET value = value + 1");
        return List.of(first, figure());
    }

    private <T> T at(int isolation, Supplier<T> reads) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(isolation);
        return transaction.execute(status -> reads.get());
    }

    @Test
    void bothReadsOfASnapshotSeeTheSame() {
        assertThat(snapshot.of(this::readTwice)).containsExactly(1, 1);
        assertThat(snapshot.of(this::figure))
                .as("the next one sees what was changed")
                .isEqualTo(2);
    }

    @Test
    void withoutOneTheSecondReadSeesWhatOthersWrote() {
        assertThat(readTwice()).containsExactly(1, 2);
        assertThat(at(TransactionDefinition.ISOLATION_READ_COMMITTED, this::readTwice))
                .containsExactly(2, 3);
    }

    /** The isolation that is asked for inside a transaction is not what it gets. */
    @Test
    void insideATransactionThatSeesMoreItIsRefused() {
        assertThatThrownBy(() -> at(TransactionDefinition.ISOLATION_READ_COMMITTED, () -> snapshot.of(this::readTwice)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> at(TransactionDefinition.ISOLATION_DEFAULT, () -> snapshot.of(this::readTwice)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSnapshotInsideAnotherIsOfTheSameMoment() {
        var read = snapshot.of(() -> List.of(readTwice(), snapshot.of(this::readTwice)));

        assertThat(read).containsExactly(List.of(1, 1), List.of(1, 1));
        assertThat(figure()).isEqualTo(3);
    }
}
