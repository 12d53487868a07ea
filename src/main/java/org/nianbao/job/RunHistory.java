package org.nianbao.job;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.nianbao.ledger.Executions;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;

/** Spring Batch's records of the runs of townships. Corrects records of killed runs, and removes old ones. */
final class RunHistory {

    /** The most records removed at once, so that a long history does not delay a night. */
    private static final int REMOVED_AT_ONCE = 100;

    private final JobOperator operator;
    private final JobRepository repository;
    private final Executions executions;
    private final Duration kept;

    RunHistory(JobOperator operator, JobRepository repository, DataSource dataSource, Duration kept) {
        this.operator = operator;
        this.repository = repository;
        this.kept = kept;
        executions = new Executions(dataSource);
    }

    /**
     * Ends the records of runs that were killed, or whose database died: Spring Batch still shows them as running or
     * unknown.
     */
    void settle(String township) {
        for (var id : executions.notEnded(township)) {
            var execution = requireNonNull(repository.getJobExecution(id));
            if (execution.getStatus() == BatchStatus.UNKNOWN) {
                execution.setStatus(BatchStatus.FAILED);
                repository.update(execution);
            } else {
                operator.recover(execution);
            }
        }
    }

    /** Removes records of runs that ended too long ago; the next run removes what cannot be removed now. */
    void removeOld(String township) {
        var limit = LocalDateTime.now(Clock.systemDefaultZone()).minus(kept);
        try {
            for (var id : executions.instancesEndedBefore(limit, township, REMOVED_AT_ONCE)) {
                repository.deleteJobInstance(requireNonNull(repository.getJobInstance(id)));
            }
        } catch (DataAccessException e) {
            LoggerFactory.getLogger(RunHistory.class).info("old runs cannot be removed from the records", e);
        }
    }
}
