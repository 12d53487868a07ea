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
 * Runs the job, for one township or for several side by side, and for none of them beside another run of the same township.
 *
 * <p>A run that was killed needs no repair: whatever it entered is in the ledger, and the next run does the rest. A run
 * that is told to stop finishes the files at hand first.
 */
public final class NightlyRunner implements SmartLifecycle {

    /** Longer than the files of a transaction ever take, shorter than an operator's patience. */
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

    /** What became of a run. */
    public enum Outcome {
        COMPLETED,
        /** Told to stop; a plain run does the rest. */
        STOPPED
    }

    /**
     * Does some work on a township, such as to {@linkplain #start start} a run, while no other run of it is under way.
     *
     * @param patience whether to wait on for another run, given how long that has been done
     * @throws BusyException if another run still is; nothing was done then
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

    /** Does some work before whose end nothing is closed that it needs. */
    public <T> T working(Supplier<T> work) {
        underWay.register();
        try {
            return work.get();
        } finally {
            underWay.arriveAndDeregister();
        }
    }

    /** All townships have the same forms, so the views of a year are made once by each program. */
    private synchronized void view(Scheme scheme, Predicate<Duration> patience) {
        if (!viewed.contains(scheme.year())) {
            services.lock().during(patience, () -> {
                views.refresh(scheme);
                return viewed.add(scheme.year());
            });
        }
    }

    /**
     * Takes in what is new of a township, of all its units or of one, consolidates and releases; several townships may be at
     * it side by side.
     *
     * @throws DatabaseBehindException if the database is not the one that the township's journal was kept of
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

    /** Whatever fails in a run from which another has taken over, the records among it, fails for that. */
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

    /** Whether a run of a township is under way, this program's or another's. */
    public boolean isUnderWay(TownshipContext context) {
        return context.lock().isHeld();
    }

    /** Whether a run of any township is. */
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

    /** Asks the runs that are under way to stop, and waits until they have, so that nothing is closed under them. */
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
