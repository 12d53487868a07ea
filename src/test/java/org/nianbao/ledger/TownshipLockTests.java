package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.PreparedServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs that were thought dead and are not, beside those that have taken over from them. */
class TownshipLockTests {

    private static final String TOWNSHIP = "150525106000";
    private static final String NEIGHBOUR = "150525107000";

    private static EmbeddedServer server;
    private static HikariDataSource database;

    private TownshipLock lock;
    private TownshipLock successor;
    private JdbcClient sql;

    @BeforeAll
    static void startTheServer(@TempDir Path folder) throws InterruptedException {
        server = PreparedServer.start(folder);
        database = new HikariDataSource();
        database.setJdbcUrl(server.jdbcUrl());
        database.setUsername(server.username());
        database.setPassword(server.password());
        database.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    }

    @AfterAll
    static void stopTheServer() {
        database.close();
        server.close();
    }

    @BeforeEach
    void beginAnew() {
        lock = new TownshipLock(TOWNSHIP, database);
        successor = new TownshipLock(TOWNSHIP, database);
        sql = JdbcClient.create(database);
        sql.sql("DELETE FROM journal").update();
    }

    private static TransactionTemplate transactions(TownshipLock lock) {
        return new TransactionTemplate(new TownshipTransactions(lock, database));
    }

    private void write(int number) {
        sql.sql("INSERT INTO journal (township, year, number, run_id, what, detail) VALUES (?, 2023, ?, 1, 'TOLD', '')")
                .params(TOWNSHIP, number)
                .update();
    }

    private List<Integer> written() {
        return sql.sql("SELECT number FROM journal ORDER BY 1")
                .query(Integer.class)
                .list();
    }

    private static <T> T during(TownshipLock lock, Supplier<T> work) {
        return lock.during(waited -> false, work);
    }

    /**
     * The network has failed, or the program was stopped for so long that the server took it for dead.
     *
     * <p>KILL returns before the connection has ended, so the lock is taken once and released, which waits for its end.
     */
    private void loseTheLock() {
        var name = "nianbao.nianbao." + TOWNSHIP;
        sql.sql("EXECUTE IMMEDIATE CONCAT('KILL ', IS_USED_LOCK('%s'))".formatted(name))
                .update();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (var taken = statement.executeQuery("SELECT GET_LOCK('%s', 60)".formatted(name))) {
                assertThat(taken.next() && taken.getInt(1) == 1).isTrue();
            }
            statement.execute("DO RELEASE_LOCK('%s')".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneRunAtATimeHasTheLock() {
        during(lock, () -> {
            assertThat(successor.isHeld()).isTrue();
            assertThatThrownBy(() -> during(successor, () -> 1)).isInstanceOf(BusyException.class);
            assertThat(during(new TownshipLock(NEIGHBOUR, database), () -> 2)).isEqualTo(2);
            return lock;
        });
        assertThat(lock.isHeld()).isFalse();
        assertThat(during(successor, () -> 3)).isEqualTo(3);
    }

    @Test
    void whatARunWritesWithItsLockIsCommitted() {
        during(lock, () -> {
            transactions(lock).executeWithoutResult(status -> write(1));
            return lock;
        });

        assertThat(written()).containsExactly(1);
    }

    @Test
    void aRunThatHasLostItsLockGoesOnUntilAnotherTakesOver() {
        during(lock, () -> {
            loseTheLock();
            transactions(lock).executeWithoutResult(status -> write(1));
            assertThat(lock.isSuperseded()).isFalse();
            return lock;
        });

        assertThat(written()).containsExactly(1);
    }

    /** Refusals are counted: were there none, nothing would have been tried. */
    @Test
    void everyCommitIsRefusedOfARunFromWhichAnotherHasTakenOver() {
        var refusals = new ArrayList<SupersededException>();

        during(lock, () -> {
            loseTheLock();
            during(successor, () -> {
                for (var attempt = 1; attempt <= 50; attempt++) {
                    var number = attempt;
                    try {
                        transactions(lock).executeWithoutResult(status -> write(number));
                    } catch (SupersededException e) {
                        refusals.add(e);
                    }
                }
                assertThatThrownBy(lock::require).isInstanceOf(SupersededException.class);
                transactions(successor).executeWithoutResult(status -> write(100));
                return successor;
            });
            assertThat(lock.isSuperseded()).isTrue();
            return lock;
        });

        assertThat(refusals).hasSize(50);
        assertThat(refusals.get(0)).hasMessageContaining("另一次运行已经接手");
        assertThat(written()).containsExactly(100);
    }

    /** It was frozen between its writing and its commit. */
    @Test
    void soIsThatOfATransactionThatHadBegunBefore() {
        during(lock, () -> {
            assertThatThrownBy(() -> transactions(lock).executeWithoutResult(status -> {
                        write(1);
                        loseTheLock();
                        during(successor, () -> 1);
                    }))
                    .isInstanceOf(SupersededException.class);
            return lock;
        });

        assertThat(written()).isEmpty();
    }

    @Test
    void readingNeedsNoLockAndWritingDoes() {
        var looking = transactions(lock);
        looking.setReadOnly(true);

        assertThat(looking.<List<Integer>>execute(status -> written())).isEmpty();
        assertThatThrownBy(() -> transactions(lock).executeWithoutResult(status -> write(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(written()).isEmpty();
    }
}
