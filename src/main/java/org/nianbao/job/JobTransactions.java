package org.nianbao.job;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * The transactions of the township context of the current job, so that one step can serve all townships.
 *
 * <p>This is no bean: Spring Boot would take it for the transaction manager of the application, and would not create
 * its own.
 */
record JobTransactions(ObjectProvider<TownshipContext> context) implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return context.getObject().transactions().getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        context.getObject().transactions().commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        context.getObject().transactions().rollback(status);
    }
}
