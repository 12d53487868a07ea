package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/** One run at a time: a lock that the database holds for as long as the connection lives, and so dies with its holder. */
public final class RunLock {

    private static final int WAIT_SECONDS = 5;

    private final DataSource dataSource;

    public RunLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Does some work while no other run is under way.
     *
     * @throws BusyException if after a little while one still is
     */
    public <T> T during(Supplier<T> work) {
        try (var connection = dataSource.getConnection()) {
            if (!lock(connection)) {
                throw new BusyException();
            }
            try {
                return work.get();
            } finally {
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("连不上数据库", e);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT GET_LOCK(CONCAT('nianbao.', DATABASE()), ?)")) {
            statement.setInt(1, WAIT_SECONDS);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getInt(1) == 1;
            }
        }
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
