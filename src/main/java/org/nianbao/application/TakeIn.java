package org.nianbao.application;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nianbao.job.NightlyRunner;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.BusyException;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/** Takes in what is new of a township, of all its units or of one, consolidates, and releases (收取、汇总上报). */
public final class TakeIn {

    private final Application application;
    private final TownshipContext context;
    private final RunCounter tally;

    /** @param progress is told how the run gets on */
    public TakeIn(Application application, Scheme scheme, Places places, Progress progress) {
        this.application = application;
        tally = new RunCounter(progress);
        context = application.services().context(scheme, places, tally);
    }

    /**
     * What is taken in.
     *
     * @param unit the one unit; empty for all
     * @param reviewAgain whether accepted submissions turn that an earlier run has shown would turn
     */
    public record Request(Optional<Unit> unit, boolean reviewAgain) {}

    /**
     * What came of it.
     *
     * @param answer empty if the run was told to stop; a plain run does the rest
     */
    public record Result(Optional<RunResult> answer, Exit exit) {}

    /**
     * Requires that there is an inbox, before anything is started.
     *
     * @throws UsageException if there is none
     */
    public static void requireInbox(Places places) {
        if (!Files.isDirectory(places.inbox())) {
            throw new UsageException("没有收件文件夹 %s，请新建它并放入各单位的报表，或用 --inbox 指明".formatted(places.inbox()));
        }
    }

    /**
     * Runs the job, while no other run of the township is under way.
     *
     * @param patience whether to wait on for another run, given how long that has been done
     * @param told tells what came of it, while still no other run is under way
     * @throws BusyException if another run still is; nothing was done then
     */
    public <T> T run(Request request, Predicate<Duration> patience, Function<Result, T> told) {
        return run(request, patience, unused -> OptionalInt.empty(), told);
    }

    /**
     * The same, with an act entered first.
     *
     * @param act enters it; returns its number if it is to be told how it ended
     * @param told tells that; only then the act counts as told
     */
    public <T> T run(
            Request request,
            Predicate<Duration> patience,
            Function<TownshipContext, OptionalInt> act,
            Function<Result, T> told) {
        return application.nightly().alone(context, patience, () -> {
            context.requireBelonging();
            var number = act.apply(context);
            var result = result(request);
            var answer = told.apply(result);
            if (result.answer().isPresent()) {
                number.ifPresent(context.acts()::told);
            }
            return answer;
        });
    }

    private Result result(Request request) {
        if (request.reviewAgain()) {
            context.agreeToTurns(request.unit());
        }
        var outcome = application.nightly().start(context, request.unit());
        return outcome == NightlyRunner.Outcome.STOPPED
                ? new Result(Optional.empty(), Exit.STOPPED)
                : completed(RunResult.of(context, tally.entered()), request.unit());
    }

    private Result completed(RunResult answer, Optional<Unit> unit) {
        return new Result(
                Optional.of(answer), tally.readAll() && answer.isComplete(unit) ? Exit.DONE : Exit.INCOMPLETE);
    }
}
