package org.nianbao.job;

import java.util.List;
import org.springframework.transaction.TransactionSystemException;

/**
 * A step of a run failed through no fault of a unit; the cause gives the reason. What the run entered before stays
 * entered.
 */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunFailedException(List<Throwable> causes) {
        super("a step failed", causes.isEmpty() ? null : firstCause(causes.get(0)));
    }

    /** Returns the first cause: on a dead connection the rollback fails as well, and hides what failed first. */
    private static Throwable firstCause(Throwable failure) {
        return failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null
                ? rollback.getApplicationException()
                : failure;
    }
}
