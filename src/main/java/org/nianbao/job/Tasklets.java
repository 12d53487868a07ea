package org.nianbao.job;

import java.util.function.LongConsumer;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Makes the steps that do one thing in one transaction, if the run still holds the lock by then. */
record Tasklets(Facilities facilities) {

    /** A step, whose work is told the number of the run. */
    Step step(String name, LongConsumer work) {
        return new StepBuilder(name, facilities.repository())
                .tasklet(
                        (contribution, context) -> {
                            facilities.lock().require();
                            work.accept(contribution.getStepExecution().getJobExecutionId());
                            return RepeatStatus.FINISHED;
                        },
                        facilities.transactionManager())
                .observationRegistry(facilities.observations())
                .listener(facilities.stopSwitch())
                .build();
    }
}
