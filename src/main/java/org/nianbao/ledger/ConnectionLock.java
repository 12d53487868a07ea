package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A lock that the database holds for as long as a connection lives, so it ends with its holder.
 *
 * @param name what it locks in the database; empty for the database as a whole
 */
record ConnectionLock(DataSource dataSource, String name) {

    /** The name that the server knows the lock by. */
    static final String NAME = "CONCAT('nianbao.', DATABASE(), ?)";

    private static final int GLANCE_SECONDS = 1;

    /**
     * Does some work while no other connection holds the lock.
     *
     * @param patience whether to wait on for another, given how long that has been done
     * @param work is given the connection that holds the lock
     * @throws BusyException if patience ends before the other
     */
    <T> T during(Predicate<Duration> patience, Function<Connection, T> work) {
        try (var connection = dataSource.getConnection()) {
            lock(connection, patience);
            try {
                return work.apply(connection);
            } finally {
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("连不上数据库", e);
        }
    }

    private void lock(Connection connection, Predicate<Duration> patience) throws SQLException {
        var start = Instant.now();
        var locked = lock(connection, 0);
        while (!locked) {
            if (!patience.test(Duration.between(start, Instant.now()))) {
                throw new BusyException();
            }
            locked = lock(connection, GLANCE_SECONDS);
        }
    }

    private boolean lock(Connection connection, int seconds) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT GET_LOCK(%s, ?)".formatted(NAME))) {
            statement.setString(1, name);
            statement.setInt(2, seconds);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getInt(1) == 1;
            }
        }
    }

    /** A failure here means that the connection is gone, and the lock with it. */
    private void unlock(Connection connection) {
        try (var statement = connection.prepareStatement("SELECT RELEASE_LOCK(%s)".formatted(NAME))) {
            statement.setString(1, name);
            statement.execute();
        } catch (SQLException e) {
            LoggerFactory.getLogger(ConnectionLock.class).debug("the lock went with its connection", e);
        }
    }
}
