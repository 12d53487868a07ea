package org.nianbao.job;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.nianbao.ledger.BusyException;
import org.nianbao.ledger.RunLock;
import org.nianbao.scheme.Unit;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the job, one run at a time.
 *
 * <p>A run that was killed needs no repair: whatever it entered is in the ledger, and the next run does the rest. A run
 * that is told to stop finishes the files at hand first.
 */
public final class Nightly implements SmartLifecycle {

    /** Longer than the files of a transaction ever take, shorter than an operator's patience. */
    private static final int STOPPING_SECONDS = 20;

    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunLock lock;
    private final StopSwitch stopSwitch;
    private final Runnable preparation;
    private volatile boolean running;
    private volatile CountDownLatch underWay = new CountDownLatch(0);

    /** A run of this job; {@code preparation} is done before each, under the lock. */
    Nightly(
            Job job,
            JobOperator operator,
            JobRepository repository,
            RunLock lock,
            StopSwitch stopSwitch,
            Runnable preparation) {
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.lock = lock;
        this.stopSwitch = stopSwitch;
        this.preparation = preparation;
    }

    /** What became of a run. */
    public enum Outcome {
        COMPLETED,
        /** Told to stop; a plain run does the rest. */
        STOPPED
    }

    /**
     * Takes in what is new, of all units or of one, consolidates and releases.
     *
     * @param patience whether to wait on for another run, given how long that has been done
     * @param first to be done when no other run is under way any more
     * @throws BusyException if another run still is; nothing was done then
     * @throws RunFailedException if a step failed
     */
    public Outcome run(Optional<Unit> unit, Predicate<Duration> patience, Runnable first) {
        return lock.during(patience, () -> {
            underWay = new CountDownLatch(1);
            try {
                settleTheRunBefore();
                preparation.run();
                first.run();
                return outcome(operator.start(job, parameters(unit)));
            } catch (JobExecutionException e) {
                throw new IllegalStateException(e);
            } finally {
                underWay.countDown();
            }
        });
    }

    /** In the records a run that was killed goes on, and one whose database died has come to nobody knows what. */
    private void settleTheRunBefore() {
        repository.findRunningJobExecutions(NightlyJob.NAME).forEach(operator::recover);
        Optional.ofNullable(repository.getLastJobInstance(NightlyJob.NAME))
                .map(repository::getLastJobExecution)
                .filter(last -> last.getStatus() == BatchStatus.UNKNOWN)
                .ifPresent(last -> {
                    last.setStatus(BatchStatus.FAILED);
                    repository.update(last);
                });
    }

    /** Whether a run is under way, this program's or another's. */
    public boolean isUnderWay() {
        return lock.isHeld();
    }

    private static JobParameters parameters(Optional<Unit> unit) {
        var parameters = new JobParametersBuilder()
                .addString(NightlyJob.RUN, UUID.randomUUID().toString());
        unit.ifPresent(one -> parameters.addString(NightlyJob.UNIT, one.code()));
        return parameters.toJobParameters();
    }

    private static Outcome outcome(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return Outcome.COMPLETED;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return Outcome.STOPPED;
        }
        throw new RunFailedException(execution.getAllFailureExceptions());
    }

    @Override
    public void start() {
        running = true;
    }

    /** Asks a run that is under way to stop, and waits until it has, so that nothing is closed under it. */
    @Override
    public void stop() {
        running = false;
        if (underWay.getCount() == 0) {
            return;
        }
        stopSwitch.stop();
        try {
            underWay.await(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
