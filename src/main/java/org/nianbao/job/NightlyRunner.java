package org.nianbao.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.ledger.BusyException;
import org.nianbao.ledger.SupersededException;
import org.nianbao.ledger.Views;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the job for one township, or for several side by side, and never two runs of one township at the same time.
 *
 * <p>A killed run needs no repair: the ledger has what it entered, and the next run does the rest. A run that is
 * stopped finishes the files at hand first.
 */
public final class NightlyRunner implements SmartLifecycle {

    /** Longer than the files of one transaction take, shorter than the patience of an operator. */
    private static final int STOPPING_SECONDS = 20;

    private final JobOperator operator;
    private final Job job;
    private final ActiveContexts activeContexts;
    private final SharedServices services;
    private final Views views;
    private final RunHistory history;
    private final Set<Integer> viewed = new HashSet<>();
    private final Phaser underWay = new Phaser(1);
    private volatile boolean running;

    NightlyRunner(
            JobOperator operator,
            Job job,
            SharedServices services,
            ActiveContexts activeContexts,
            RunHistory history,
            Views views) {
        this.operator = operator;
        this.job = job;
        this.activeContexts = activeContexts;
        this.services = services;
        this.views = views;
        this.history = history;
    }

    /** The outcome of a run. */
    public enum Outcome {
        COMPLETED,
        /** It was stopped; a plain run does the rest. */
        STOPPED
    }

    /**
     * Does some work on a township, such as to {@linkplain #start start} a run, while no other run of it is under way.
     *
     * @param patience decides whether to continue waiting for another run, given the time waited
     * @throws BusyException if another run is still under way; nothing was done
     * @throws SupersededException if another run has taken over meanwhile
     */
    public <T> T alone(TownshipContext context, Predicate<Duration> patience, Supplier<T> work) {
        return working(() -> {
            view(context.scheme(), patience);
            return context.lock().during(patience, () -> {
                history.settle(context.scheme().township().code());
                return activeContexts.during(context, work);
            });
        });
    }

    /** Does some work; nothing that it needs is closed before it ends. */
    public <T> T working(Supplier<T> work) {
        underWay.register();
        try {
            return work.get();
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    /** Creates the views of a year, once in each program, because all townships have the same forms. */
    private synchronized void view(Scheme scheme, Predicate<Duration> patience) {
        if (!viewed.contains(scheme.year())) {
            services.lock().during(patience, () -> {
                views.refresh(scheme);
                return viewed.add(scheme.year());
            });
        }
    }

    /**
     * Takes in what is new of a township, of all its units or of one, then consolidates and releases. Several townships
     * may run side by side.
     *
     * @throws DatabaseBehindException if the journal of the township belongs to another database
     * @throws RunFailedException if a step failed
     */
    public Outcome start(TownshipContext context, Optional<Unit> unit) {
        if (services.stopSwitch().isStopped()) {
            return Outcome.STOPPED;
        }
        context.requireBelonging();
        context.journal().keep();
        var outcome = unlessSuperseded(context, () -> run(context, unit));
        if (outcome == Outcome.COMPLETED) {
            context.acts().finish(unit);
            history.removeOld(context.scheme().township().code());
        }
        context.journal().keep();
        return outcome;
    }

    private Outcome run(TownshipContext context, Optional<Unit> unit) {
        try {
            return outcome(operator.start(job, parameters(context, unit)));
        } catch (JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reports any failure of a run as superseded if another run has taken over, because that causes the failure. */
    private static Outcome unlessSuperseded(TownshipContext context, Supplier<Outcome> run) {
        try {
            return run.get();
        } catch (RuntimeException e) {
            if (context.lock().isSuperseded()) {
                var superseded = new SupersededException();
                superseded.addSuppressed(e);
                throw superseded;
            }
            throw e;
        }
    }

    /** Returns whether a run of a township is under way, in this program or another. */
    public boolean isUnderWay(TownshipContext context) {
        return context.lock().isHeld();
    }

    /** Returns whether a run of any township is under way. */
    public boolean isAnyUnderWay() {
        return services.lock().isAnyTownshipLocked();
    }

    private static JobParameters parameters(TownshipContext context, Optional<Unit> unit) {
        var parameters = new JobParametersBuilder()
                .addString(NightlyJob.RUN, UUID.randomUUID().toString())
                .addString(NightlyJob.TOWNSHIP, context.scheme().township().code())
                .addLong(NightlyJob.YEAR, (long) context.scheme().year());
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

    /** Stops the runs that are under way and waits for them, so that nothing is closed while they need it. */
    @Override
    public void stop() {
        running = false;
        services.stopSwitch().stop();
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LoggerFactory.getLogger(NightlyRunner.class).warn("a run does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
