package org.nianbao.job;

import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes the steps that do one thing, if no other run has taken over by then. */
record Tasklets(Desk desk) {

    /**
     * A step whose work is done in one transaction, and is told the number of the run.
     *
     * @param reading what is to be read at one moment, and so before the transaction begins
     */
    Step step(String name, Supplier<?> reading, LongConsumer work) {
        return step(name, reading, work, desk.transactions());
    }

    /**
     * The same without a transaction of its own: for work on files, which takes as long as it takes, and which nothing in
     * the database should wait for.
     */
    Step outside(String name, Supplier<?> reading, LongConsumer work) {
        return step(name, reading, work, new ResourcelessTransactionManager());
    }

    private Step step(
            String name, Supplier<?> reading, LongConsumer work, PlatformTransactionManager transactionManager) {
        return new StepBuilder(name, desk.facilities().repository())
                .tasklet(
                        (contribution, context) -> {
                            desk.lock().require();
                            work.accept(contribution.getStepExecution().getJobExecutionId());
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .observationRegistry(desk.facilities().observations())
                .listener(desk.facilities().stopSwitch())
                .listener(first(reading))
                .build();
    }

    private static StepExecutionListener first(Supplier<?> reading) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution execution) {
                var unused = reading.get();
            }
        };
    }
}
