package org.nianbao.job;

import java.util.function.LongConsumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** The tasklets of the steps after loading. Each works only if no other run has taken over. */
record StepTasklets(TownshipContext context, StepData stepData) {

    /** A tasklet whose work receives the number of the run. */
    private record StepTasklet(TownshipContext context, LongConsumer work) implements Tasklet {

        @Override
        public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
            context.lock().require();
            work.accept(contribution.getStepExecution().getJobExecutionId());
            return RepeatStatus.FINISHED;
        }
    }

    Tasklet consolidate() {
        return new StepTasklet(context, runId -> {
            stepData.consolidation().enter(context, runId);
            context.journal().consolidated(context.scheme(), runId);
        });
    }

    Tasklet release() {
        return new StepTasklet(context, runId -> {
            context.progress().step("汇总上报");
            context.releaseIssuer().issue(stepData.now(), stepData.lineages(), runId, context.progress());
        });
    }

    /** Returns the step after the release. The release must not wait until somebody closes a returned file. */
    Tasklet sendBack() {
        return new StepTasklet(context, runId -> {
            context.progress().step("退回");
            new ReturnFolder(
                            Archive.ofSubmissions(context.places()),
                            ProgramBuild::sha256,
                            context.progress(),
                            context.lock()::require)
                    .renew(stepData.now(), context.places().returns());
        });
    }
}
