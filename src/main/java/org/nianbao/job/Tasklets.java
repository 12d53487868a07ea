package org.nianbao.job;

import java.util.function.LongConsumer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the steps that do one thing, if the run still holds the lock by then. */
record Tasklets(Facilities facilities) {

    /** A step whose work is done in one transaction, and is told the number of the run. */
    Step step(String name, LongConsumer work) {
        return step(name, work, facilities.transactionManager());
    }

    /**
     * The same without a transaction of its own: for work on files, which takes as long as it takes, and which nothing in
     * the database should wait for.
     */
    Step outside(String name, LongConsumer work) {
        return step(name, work, new ResourcelessTransactionManager());
    }

    private Step step(String name, LongConsumer work, PlatformTransactionManager transactionManager) {
        return new StepBuilder(name, facilities.repository())
                .tasklet(
                        (contribution, context) -> {
                            facilities.lock().require();
                            work.accept(contribution.getStepExecution().getJobExecutionId());
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .observationRegistry(facilities.observations())
                .listener(facilities.stopSwitch())
                .build();
    }
}
