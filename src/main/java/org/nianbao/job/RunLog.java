package org.nianbao.job;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Logs the begin and the result of a run, and adds the run to every log record in between. */
final class RunLog implements JobExecutionListener {

    /** The log field with the number of the run in Spring Batch's tables. */
    static final String RUN = "run";

    /** The log field with the code of the township. */
    static final String TOWNSHIP = "township";

    /** The log field with the code of the unit concerned. */
    static final String UNIT = "unit";

    /** The log field with the SHA-256 of the file concerned. */
    static final String SUBMISSION = "submission";

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    @Override
    public void beforeJob(JobExecution execution) {
        MDC.put(RUN, Long.toString(execution.getId()));
        MDC.put(TOWNSHIP, execution.getJobParameters().getString(NightlyJob.TOWNSHIP));
        var unit = execution.getJobParameters().getString(NightlyJob.UNIT);
        LOG.atInfo().addKeyValue("for", unit == null ? "all" : unit).log("a run begins");
    }

    @Override
    public void afterJob(JobExecution execution) {
        execution.getStepExecutions().forEach(RunLog::tell);
        LOG.atInfo()
                .addKeyValue("status", execution.getStatus())
                .addKeyValue("milliseconds", milliseconds(execution.getStartTime(), execution.getEndTime()))
                .log("the run ended");
        MDC.remove(RUN);
        MDC.remove(TOWNSHIP);
    }

    private static void tell(StepExecution step) {
        LOG.atInfo()
                .addKeyValue("step", step.getStepName())
                .addKeyValue("status", step.getStatus())
                .addKeyValue("read", step.getReadCount())
                .addKeyValue("written", step.getWriteCount())
                .addKeyValue("milliseconds", milliseconds(step.getStartTime(), step.getEndTime()))
                .log("a step ended");
    }

    private static long milliseconds(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        return start == null || end == null ? 0 : Duration.between(start, end).toMillis();
    }
}
