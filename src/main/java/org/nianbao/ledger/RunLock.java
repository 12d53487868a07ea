package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run at a time: a lock that the database holds for as long as the connection lives, and so dies with its holder. */
public final class RunLock {

    private static final int GLANCE_SECONDS = 1;

    private final DataSource dataSource;
    private volatile @Nullable Connection holding;

    public RunLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does some work while no other run is under way.
     *
     * @param patience whether to wait on for another run, given how long that has been done
     * @throws BusyException if patience ends before the other run
     */
    public <T> T during(Predicate<Duration> patience, Supplier<T> work) {
        try (var connection = dataSource.getConnection()) {
            lock(connection, patience);
            holding = connection;
            try {
                return work.get();
            } finally {
                holding = null;
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("连不上数据库", e);
        }
    }

    /**
     * Requires that the lock has not gone: with the connection it may go before the work is done, and to another run. All
     * that work under it ask one after the other.
     *
     * @throws DataAccessResourceFailureException if it has
     */
    public synchronized void require() {
        var connection = holding;
        if (connection == null) {
            throw new IllegalStateException("not within during()");
        }
        try (var statement = connection.createStatement()) {
            statement.execute("DO 1");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the connection that holds the lock is dead", e);
        }
    }

    private static void lock(Connection connection, Predicate<Duration> patience) throws SQLException {
        var start = Instant.now();
        var locked = lock(connection, 0);
        while (!locked) {
            if (!patience.test(Duration.between(start, Instant.now()))) {
                throw new BusyException();
            }
            locked = lock(connection, GLANCE_SECONDS);
        }
    }

    private static boolean lock(Connection connection, int seconds) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT GET_LOCK(CONCAT('nianbao.', DATABASE()), ?)")) {
            statement.setInt(1, seconds);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getInt(1) == 1;
            }
        }
    }

    /** Whether some run is under way, here or elsewhere. */
    public boolean isHeld() {
        return JdbcClient.create(dataSource)
                .sql("SELECT IS_USED_LOCK(CONCAT('nianbao.', DATABASE())) IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    /** If this fails the connection is dead, and the lock with it. */
    private static void unlock(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT RELEASE_LOCK(CONCAT('nianbao.', DATABASE()))");
        } catch (SQLException e) {
            LoggerFactory.getLogger(RunLock.class).debug("the lock went with its connection", e);
        }
    }
}
