package org.nianbao.job;

import java.util.HashSet;
import java.util.Set;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Stops the runs that are under way, each at the end of the transaction at hand.
 *
 * <p>Tells the steps themselves: whoever ends the program must be obeyed also while the database is away. {@code
 * JobOperator.stop}, which whoever does not end the program may call, tells them by way of the repository.
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

    /** Stops the runs that are under way, and any that is started after. */
    synchronized void stop() {
        stopped = true;
        atHand.forEach(StepExecution::setTerminateOnly);
    }

    /** Whether nothing more is to be begun. */
    synchronized boolean isStopped() {
        return stopped;
    }
}
