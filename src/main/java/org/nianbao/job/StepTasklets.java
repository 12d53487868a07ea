package org.nianbao.job;

import java.util.function.LongConsumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** What the stations do that come after loading, each if no other run has taken over by then. */
record StepTasklets(TownshipContext context, StepData stepData) {

    /** What a station does, told the number of the run. */
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
            context.issuing().issue(stepData.now(), stepData.lineages(), runId, context.progress());
        });
    }

    /** After the release, which must not wait for somebody to close a file that goes back. */
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
