package org.nianbao.job;

import java.util.HashSet;
import java.util.Set;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Stops the runs that are under way, each at the end of its current transaction.
 *
 * <p>It stops the steps directly, because ending the program must work while the database is away. {@code
 * JobOperator.stop}, which other callers may use, stops them through the repository.
 */
final class StopSwitch implements StepExecutionListener {

    private final Set<StepExecution> atHand = new HashSet<>();
    private boolean stopped;

    @Override
    public synchronized void beforeStep(StepExecution execution) {
        atHand.add(execution);
        if (stopped) {
            execution.setTerminateOnly();
        }
    }

    @Override
    public synchronized ExitStatus afterStep(StepExecution execution) {
        atHand.remove(execution);
        return execution.getExitStatus();
    }

    /** Stops the runs that are under way, and any that starts later. */
    synchronized void stop() {
        stopped = true;
        atHand.forEach(StepExecution::setTerminateOnly);
    }

    /** Returns whether nothing more may begin. */
    synchronized boolean isStopped() {
        return stopped;
    }
}
