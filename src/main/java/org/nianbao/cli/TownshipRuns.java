package org.nianbao.cli;

import static java.util.Comparator.comparing;

import io.micrometer.core.instrument.Tags;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.RunResult;
import org.nianbao.application.UsageException;
import org.nianbao.job.Desk;
import org.nianbao.job.Progress;
import org.nianbao.job.Workplace;
import org.nianbao.scheme.seeds.SharedScheme;

/**
 * The runs of many townships, some of them side by side, each under its own lock. What one of them holds is let go when it is
 * done.
 */
final class TownshipRuns {

    private final Application application;
    private final Progress waiting;
    private final SharedScheme shared;
    private final Workplace workplace;
    private final MetricsOption metrics;
    private final ReviewAgainOption again;
    private final PrintStream err;
    private final AtomicInteger done = new AtomicInteger();

    /** @param waiting how long another run of the same township is waited for */
    TownshipRuns(
            Application application,
            Progress waiting,
            SharedScheme shared,
            Workplace workplace,
            MetricsOption metrics,
            ReviewAgainOption again,
            PrintStream err) {
        this.application = application;
        this.waiting = waiting;
        this.shared = shared;
        this.workplace = workplace;
        this.metrics = metrics;
        this.again = again;
        this.err = err;
    }

    /** What became of each township, by the names of their folders. */
    List<TownshipOutcome> of(TownshipFolders folders) {
        var all = folders.faulty().size() + folders.sound().size();
        var runs = new SideBySide<>(
                (name, folder) -> told(run(name, folder), all), (name, failure) -> told(notDone(name, failure), all));
        return runs.on(folders).stream()
                .sorted(comparing(TownshipOutcome::name))
                .toList();
    }

    private TownshipOutcome run(String name, Path folder) {
        var own = workplace.of(folder);
        if (!Files.isDirectory(own.inbox())) {
            throw new UsageException("没有收件文件夹 %s，请新建它并放入各单位的报表".formatted(own.inbox()));
        }
        var progress = new TownshipProgress(name, err);
        var desk = application.facilities().desk(shared.of(folder), own, progress);
        return application.nightly().alone(desk, waiting::waits, () -> run(name, desk, progress));
    }

    private TownshipOutcome run(String name, Desk desk, TownshipProgress progress) {
        again.agree(desk, Optional.empty());
        return switch (application.nightly().start(desk, Optional.empty())) {
            case COMPLETED -> completed(name, desk, progress);
            case STOPPED -> TownshipOutcome.notDone(name, Exit.STOPPED, List.of("已中止"));
        };
    }

    private TownshipOutcome completed(String name, Desk desk, TownshipProgress progress) {
        var answer = RunResult.of(desk, 0);
        metrics.count(
                application.meters(),
                answer,
                Tags.of("township", desk.scheme().township().code()));
        answer.turnsShown().forEach(progress::show);
        return TownshipOutcome.done(name, answer, progress);
    }

    private static TownshipOutcome notDone(String name, Failure failure) {
        return TownshipOutcome.notDone(name, failure.exit(), failure.lines());
    }

    private TownshipOutcome told(TownshipOutcome outcome, int all) {
        err.println("%d/%d %s".formatted(done.incrementAndGet(), all, outcome));
        return outcome;
    }
}
