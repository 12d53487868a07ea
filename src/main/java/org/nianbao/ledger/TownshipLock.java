package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lock of a township, held by one run at a time, and the number (fencing token) that distinguishes it from runs
 * that were presumed dead.
 *
 * <p>The lock ends with its connection, and the connection may end before the run: the network failed, or the program
 * was frozen. So each run takes the next number with the lock, and its commits count only as long as no other run has
 * taken a later number.
 */
public final class TownshipLock {

    /** Somebody is just committing by the former number. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final String NEXT = """
            INSERT INTO township_lock (township, number) VALUES (?, 1)
            ON DUPLICATE KEY UPDATE number = number + 1 RETURNING number
            """;

    private static final String NUMBER = "SELECT number FROM township_lock WHERE township = ?";

    private final String township;
    private final ConnectionLock lock;
    private final JdbcClient sql;
    private volatile OptionalLong own = OptionalLong.empty();

    public TownshipLock(String township, DataSource dataSource) {
        this.township = township;
        lock = new ConnectionLock(dataSource, "." + township);
        sql = JdbcClient.create(dataSource);
    }

    /**
     * Does some work while no other run of the township is under way.
     *
     * @param patience whether to wait on for another run, given how long that has been done
     * @throws BusyException if patience ends before the other run
     */
    public <T> T during(Predicate<Duration> patience, Supplier<T> work) {
        return lock.during(patience, connection -> {
            own = OptionalLong.of(next(connection));
            try {
                return work.get();
            } finally {
                own = OptionalLong.empty();
            }
        });
    }

    private long next(Connection connection) {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, township);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
                throw new BusyException();
            }
            throw new DataAccessResourceFailureException("the number of the run could not be taken", e);
        }
    }

    /**
     * Requires that no other run has taken over.
     *
     * @throws SupersededException if one has
     */
    public void require() {
        require(NUMBER);
    }

    /** The same within a transaction, and for as long as it takes: none takes over before it has ended. */
    void requireUntilTheEnd() {
        require(NUMBER + " LOCK IN SHARE MODE");
    }

    private void require(String query) {
        var number = own.orElseThrow(() -> new IllegalStateException("not within during()"));
        if (!standing(query).equals(Optional.of(number))) {
            throw new SupersededException();
        }
    }

    private Optional<Long> standing(String query) {
        return sql.sql(query).param(township).query(Long.class).optional();
    }

    /** Whether another run has taken over, as far as the database can be asked. */
    public boolean isSuperseded() {
        try {
            require();
            return false;
        } catch (SupersededException e) {
            return true;
        } catch (DataAccessException cannotBeAsked) {
            return false;
        }
    }

    /** Whether a run of the township is under way, here or elsewhere. */
    public boolean isHeld() {
        return sql.sql("SELECT IS_USED_LOCK(%s) IS NOT NULL".formatted(ConnectionLock.NAME))
                .param(lock.name())
                .query(Boolean.class)
                .single();
    }
}
