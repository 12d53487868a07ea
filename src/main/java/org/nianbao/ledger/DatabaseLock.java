package org.nianbao.ledger;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lock for what concerns the database as a whole, its tables and views; held only for as long as that takes. */
public final class DatabaseLock {

    private static final String TABLE =
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'township_lock'";

    private static final String TOWNSHIPS =
            "SELECT COUNT(*) FROM township_lock WHERE IS_USED_LOCK(CONCAT('nianbao.', DATABASE(), '.', township)) IS NOT NULL";

    private final ConnectionLock lock;
    private final JdbcClient sql;

    public DatabaseLock(DataSource dataSource) {
        lock = new ConnectionLock(dataSource, "");
        sql = JdbcClient.create(dataSource);
    }

    /**
     * Does some work while no other program has to do with the database as a whole.
     *
     * @param patience whether to wait on for another, given how long that has been done
     * @throws BusyException if patience ends before the other
     */
    public <T> T during(Predicate<Duration> patience, Supplier<T> work) {
        return lock.during(patience, connection -> work.get());
    }

    /** Whether a run of any township is under way, here or elsewhere. */
    public boolean isAnyTownshipLocked() {
        return isAny(TABLE) && isAny(TOWNSHIPS);
    }

    private boolean isAny(String count) {
        return sql.sql(count).query(Integer.class).single() > 0;
    }
}
