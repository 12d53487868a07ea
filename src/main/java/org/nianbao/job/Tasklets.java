package org.nianbao.job;

import java.util.function.LongConsumer;
import org.nianbao.ledger.RunLock;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the steps that do one thing in one transaction, if the run still holds the lock by then. */
record Tasklets(
        JobRepository repository, PlatformTransactionManager transactionManager, StopSwitch stopSwitch, RunLock lock) {

    /** A step, whose work is told the number of the run. */
    Step step(String name, LongConsumer work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            lock.require();
                            work.accept(contribution.getStepExecution().getJobExecutionId());
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .listener(stopSwitch)
                .build();
    }
}
