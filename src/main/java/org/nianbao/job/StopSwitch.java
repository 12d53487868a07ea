package org.nianbao.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Stops a run at the end of the transaction at hand.
 *
 * <p>Tells the step itself. {@code JobOperator.stop} tells the repository, and the step then finds its own record changed
 * by another and fails.
 */
final class StopSwitch implements StepExecutionListener {

    private @Nullable StepExecution atHand;
    private boolean stopped;

    @Override
    public synchronized void beforeStep(StepExecution execution) {
        atHand = execution;
        if (stopped) {
            execution.setTerminateOnly();
        }
    }

    /** Stops the run that is under way, and any that is started after. */
    synchronized void stop() {
        stopped = true;
        if (atHand != null) {
            atHand.setTerminateOnly();
        }
    }
}
