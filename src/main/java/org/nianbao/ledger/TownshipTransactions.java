package org.nianbao.ledger;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The transactions of a township: what one of them writes is committed only while its run has the lock's last number. */
public final class TownshipTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    private final transient TownshipLock lock;

    public TownshipTransactions(TownshipLock lock, DataSource dataSource) {
        super(dataSource);
        this.lock = lock;
    }

    /** @throws SupersededException if another run has taken over; the transaction is rolled back then */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!status.isReadOnly()) {
            lock.requireUntilTheEnd();
        }
        super.doCommit(status);
    }
}
