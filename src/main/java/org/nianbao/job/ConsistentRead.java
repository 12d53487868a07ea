package org.nianbao.job;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the database at one moment, whatever others write meanwhile.
 *
 * <p>A transaction keeps the isolation with which it began. The caller must therefore not have begun one; a read inside
 * a consistent read belongs to the outer one.
 */
final class ConsistentRead {

    private static final int ISOLATION = TransactionDefinition.ISOLATION_REPEATABLE_READ;

    private final TransactionTemplate transaction;

    ConsistentRead(PlatformTransactionManager transactionManager) {
        transaction = new TransactionTemplate(transactionManager);
        transaction.setIsolationLevel(ISOLATION);
        transaction.setReadOnly(true);
    }

    /** Returns what is read. */
    <T> T of(Supplier<T> reads) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            requireSnapshot();
            return reads.get();
        }
        return transaction.execute(status -> reads.get());
    }

    private static void requireSnapshot() {
        var isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        if (isolation == null || isolation != ISOLATION) {
            throw new IllegalStateException("a transaction has begun already, which sees what others write meanwhile");
        }
    }
}
