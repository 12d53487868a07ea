package org.nianbao.job;

import java.util.function.LongConsumer;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** What the stations do that come after loading, each if no other run has taken over by then. */
record Stations(Desk desk, Stock stock) {

    /** What a station does, told the number of the run. */
    private record Station(Desk desk, LongConsumer work) implements Tasklet {

        @Override
        public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
            desk.lock().require();
            work.accept(contribution.getStepExecution().getJobExecutionId());
            return RepeatStatus.FINISHED;
        }
    }

    Tasklet consolidate() {
        return new Station(desk, runId -> {
            stock.consolidation().enter(desk, runId);
            desk.journal().consolidated(desk.scheme(), runId);
        });
    }

    Tasklet release() {
        return new Station(desk, runId -> {
            desk.progress().station("汇总上报");
            desk.issuing().issue(stock.now(), stock.lineages(), runId, desk.progress());
        });
    }

    /** After the release, which must not wait for somebody to close a file that goes back. */
    Tasklet sendBack() {
        return new Station(desk, runId -> {
            desk.progress().station("退回");
            new Returns(
                            Archive.ofSubmissions(desk.workplace()),
                            ProgramBuild::sha256,
                            desk.progress(),
                            desk.lock()::require)
                    .renew(stock.now(), desk.workplace().returns());
        });
    }
}
