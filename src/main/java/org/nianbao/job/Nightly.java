package org.nianbao.job;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.ledger.BusyException;
import org.nianbao.ledger.Views;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the job, for one township or for several side by side, and never beside another program's run.
 *
 * <p>A run that was killed needs no repair: whatever it entered is in the ledger, and the next run does the rest. A run
 * that is told to stop finishes the files at hand first.
 */
public final class Nightly implements SmartLifecycle {

    /** Longer than the files of a transaction ever take, shorter than an operator's patience. */
    private static final int STOPPING_SECONDS = 20;

    private final JobOperator operator;
    private final Facilities facilities;
    private final Views views;
    private volatile boolean running;
    private volatile CountDownLatch underWay = new CountDownLatch(0);

    Nightly(JobOperator operator, Facilities facilities, Views views) {
        this.operator = operator;
        this.facilities = facilities;
        this.views = views;
    }

    /** What became of a run. */
    public enum Outcome {
        COMPLETED,
        /** Told to stop; a plain run does the rest. */
        STOPPED
    }

    /**
     * Does some work that {@linkplain #start starts} runs, while no other program's run is under way.
     *
     * @param scheme whose forms the townships have, all of them
     * @param patience whether to wait on for another run, given how long that has been done
     * @throws BusyException if another run still is; nothing was done then
     */
    public <T> T alone(Scheme scheme, Predicate<Duration> patience, Supplier<T> work) {
        return facilities.lock().during(patience, () -> {
            underWay = new CountDownLatch(1);
            try {
                settleTheRunsBefore();
                views.refresh(scheme);
                return work.get();
            } finally {
                underWay.countDown();
            }
        });
    }

    /**
     * Takes in what is new of a township, of all its units or of one, consolidates and releases; several townships may be at
     * it side by side.
     *
     * @throws DatabaseBehindException if the database is not the one that the township's journal was kept of
     * @throws RunFailedException if a step failed
     */
    public Outcome start(Desk desk, Optional<Unit> unit) {
        if (facilities.stopSwitch().isStopped()) {
            return Outcome.STOPPED;
        }
        desk.requireBelonging();
        desk.journal().keep();
        var outcome = run(desk, unit);
        if (outcome == Outcome.COMPLETED) {
            desk.acts().finish(unit);
        }
        desk.journal().keep();
        return outcome;
    }

    private Outcome run(Desk desk, Optional<Unit> unit) {
        try {
            return outcome(operator.start(NightlyJob.of(desk), parameters(desk, unit)));
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the records a run that was killed goes on, and one whose database died has come to nobody knows what. */
    private void settleTheRunsBefore() {
        var repository = facilities.repository();
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
        return facilities.lock().isHeld();
    }

    private static JobParameters parameters(Desk desk, Optional<Unit> unit) {
        var parameters = new JobParametersBuilder()
                .addString(NightlyJob.RUN, UUID.randomUUID().toString())
                .addString(NightlyJob.TOWNSHIP, desk.scheme().township().code());
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
        facilities.stopSwitch().stop();
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
