package org.nianbao.application.townships;

import static java.util.Comparator.comparing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.RunResult;
import org.nianbao.application.TakeIn;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.TownshipsRunJson;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SharedScheme;

/**
 * Takes in what is new of many townships, some of them side by side, each under its own lock. The resources of a
 * township are released when it is done.
 */
public final class TakeInTownships {

    private final Application application;
    private final Request request;
    private final Listener listener;

    /** @param listener receives the progress of the runs */
    public TakeInTownships(Application application, Request request, Listener listener) {
        this.application = application;
        this.request = request;
        this.listener = listener;
    }

    /**
     * What to take in.
     *
     * @param places those of all townships; each has its own within them
     * @param patience decides whether to continue waiting for another run of a township, given the time waited
     * @param reviewAgain whether accepted submissions change their verdicts as an earlier run announced
     */
    public record Request(SharedScheme shared, Places places, Predicate<Duration> patience, boolean reviewAgain) {}

    /**
     * Requires that there is an inbox, before anything starts.
     *
     * @throws UsageException if there is none
     */
    public static void requireInbox(Places places) {
        if (!Files.isDirectory(places.inbox())) {
            throw new UsageException("没有收件文件夹 %s，请新建它，在其中为每个乡镇新建一个子文件夹，或用 --inbox 指明".formatted(places.inbox()));
        }
    }

    /** Receives the progress of parallel runs, from several threads. */
    public interface Listener {

        /** Returns the receiver for the progress of one township's run. */
        Progress of(String township);

        /** The run of a township has ended. */
        void completed(String township, Scheme scheme, RunResult answer);

        /** A township is done, whatever the result. */
        void done(TownshipOutcome outcome, int all);
    }

    /**
     * The result.
     *
     * @param strangers entries of the inbox that belong to no township
     */
    public record Result(List<TownshipOutcome> outcomes, List<String> strangers) {

        /** Returns the gravest exit code of all townships. */
        public Exit exit() {
            if (has(Exit.STOPPED)) {
                return Exit.STOPPED;
            }
            if (has(Exit.TRY_LATER)) {
                return Exit.TRY_LATER;
            }
            if (!allDone()) {
                return Exit.FAILED;
            }
            return !strangers.isEmpty() || has(Exit.INCOMPLETE) ? Exit.INCOMPLETE : Exit.DONE;
        }

        public boolean allDone() {
            return outcomes.stream().allMatch(TownshipOutcome::isDone);
        }

        private boolean has(Exit exit) {
            return outcomes.stream().anyMatch(outcome -> outcome.exit() == exit);
        }

        /** Returns the answer for programs. */
        public TownshipsRunJson forPrograms() {
            return new TownshipsRunJson(
                    outcomes.stream().map(TownshipOutcome::forPrograms).toList());
        }
    }

    /**
     * Takes in the townships.
     *
     * @param strangers entries of the inbox that belong to no township
     * @return the result for each township, by name
     */
    public Result of(TownshipFolders folders, List<String> strangers) {
        return application.nightly().working(() -> new Result(outcomes(folders), strangers));
    }

    private List<TownshipOutcome> outcomes(TownshipFolders folders) {
        var all = folders.faulty().size() + folders.sound().size();
        var runs = new ParallelTownships<>(
                (name, folder) -> told(run(name, folder), all),
                (name, failure) -> told(TownshipOutcome.notDone(name, failure), all));
        return runs.on(folders).stream()
                .sorted(comparing(TownshipOutcome::name))
                .toList();
    }

    private TownshipOutcome run(String name, Path folder) {
        var own = request.places().of(folder);
        if (!Files.isDirectory(own.inbox())) {
            throw new UsageException("没有收件文件夹 %s，请新建它并放入各单位的报表".formatted(own.inbox()));
        }
        var scheme = request.shared().of(folder);
        return new TakeIn(application, scheme, own, listener.of(name))
                .run(
                        new TakeIn.Request(Optional.empty(), request.reviewAgain()),
                        request.patience(),
                        result -> outcome(name, scheme, result));
    }

    private TownshipOutcome outcome(String name, Scheme scheme, TakeIn.Result result) {
        result.answer().ifPresent(answer -> listener.completed(name, scheme, answer));
        return result.answer()
                .map(answer -> TownshipOutcome.done(name, answer, result.exit()))
                .orElseGet(() -> TownshipOutcome.stopped(name));
    }

    private TownshipOutcome told(TownshipOutcome outcome, int all) {
        listener.done(outcome, all);
        return outcome;
    }
}
