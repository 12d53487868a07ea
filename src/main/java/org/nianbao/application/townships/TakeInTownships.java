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
 * Takes in what is new of many townships, some of them side by side, each under its own lock. What one of them holds is let go
 * when it is done.
 */
public final class TakeInTownships {

    private final Application application;
    private final Request request;
    private final Listener listener;

    /** @param listener is told how the runs get on */
    public TakeInTownships(Application application, Request request, Listener listener) {
        this.application = application;
        this.request = request;
        this.listener = listener;
    }

    /**
     * What is taken in.
     *
     * @param places that of all townships; each has its own within
     * @param patience whether to wait on for another run of a township, given how long that has been done
     * @param reviewAgain whether accepted submissions turn that an earlier run has shown would turn
     */
    public record Request(SharedScheme shared, Places places, Predicate<Duration> patience, boolean reviewAgain) {}

    /**
     * Requires that there is an inbox, before anything is started.
     *
     * @throws UsageException if there is none
     */
    public static void requireInbox(Places places) {
        if (!Files.isDirectory(places.inbox())) {
            throw new UsageException("没有收件文件夹 %s，请新建它，在其中为每个乡镇新建一个子文件夹，或用 --inbox 指明".formatted(places.inbox()));
        }
    }

    /** Is told how runs side by side get on, from several threads. */
    public interface Listener {

        /** Returns who is told how the run of a township gets on. */
        Progress of(String township);

        /** The run of a township came to its end. */
        void completed(String township, Scheme scheme, RunResult answer);

        /** A township is done with, whatever came of it. */
        void done(TownshipOutcome outcome, int all);
    }

    /**
     * What came of it.
     *
     * @param strangers what lay in the inbox that is no township's
     */
    public record Result(List<TownshipOutcome> outcomes, List<String> strangers) {

        /** How the run ended: what is gravest of all its townships. */
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

        /** The answer for programs. */
        public TownshipsRunJson forPrograms() {
            return new TownshipsRunJson(
                    outcomes.stream().map(TownshipOutcome::forPrograms).toList());
        }
    }

    /**
     * Goes through townships.
     *
     * @param strangers what lies in the inbox that is no township's
     * @return what became of each township, by name
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
