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

    /** @param progress receives the progress of the run */
    public TakeIn(Application application, Scheme scheme, Places places, Progress progress) {
        this.application = application;
        tally = new RunCounter(progress);
        context = application.services().context(scheme, places, tally);
    }

    /**
     * What to take in.
     *
     * @param unit the one unit; empty for all
     * @param reviewAgain whether accepted submissions change their verdicts as an earlier run announced
     */
    public record Request(Optional<Unit> unit, boolean reviewAgain) {}

    /**
     * The result.
     *
     * @param answer empty if the run was stopped; a plain run does the rest
     */
    public record Result(Optional<RunResult> answer, Exit exit) {}

    /**
     * Requires that there is an inbox, before anything starts.
     *
     * @throws UsageException if there is none
     */
    public static void requireInbox(Places places) {
        missingInbox(places).ifPresent(why -> {
            throw new UsageException(why);
        });
    }

    /** Returns what to do about an inbox that does not exist. */
    public static Optional<String> missingInbox(Places places) {
        return Files.isDirectory(places.inbox())
                ? Optional.empty()
                : Optional.of("没有收件文件夹 %s，请新建它并放入各单位的报表，或用 --inbox 指明".formatted(places.inbox()));
    }

    /**
     * Runs the job, while no other run of the township is under way.
     *
     * @param patience decides whether to continue waiting for another run, given the time waited
     * @param told reports the result, while still no other run is under way
     * @throws BusyException if another run is still under way; nothing was done
     */
    public <T> T run(Request request, Predicate<Duration> patience, Function<Result, T> told) {
        return run(request, patience, unused -> OptionalInt.empty(), told);
    }

    /**
     * Runs the job after entering an act.
     *
     * @param act enters the act; returns its number if its result is to be reported
     * @param told reports the result; only then the act is closed
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
