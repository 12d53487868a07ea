package org.nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.job.Workplace;
import org.nianbao.submission.Masking;
import org.nianbao.submission.Shown;

/** A run of the job for many townships, as a command: each is told of in one line when it is done. */
final class TownshipsRun {

    private final Nianbao program;
    private final Settings settings;
    private final MetricsOption metrics;
    private final ReviewAgainOption again;
    private final Terminal terminal;

    TownshipsRun(Nianbao program, Settings settings, MetricsOption metrics, ReviewAgainOption again) {
        this.program = program;
        this.settings = settings;
        this.metrics = metrics;
        this.again = again;
        terminal = program.terminal();
    }

    /** Takes in what is new of every township of a folder. */
    Exit of(Path folder) {
        var workplace = settings.workplace();
        settings.chosen().remark().ifPresent(terminal.err()::println);
        requireInbox(workplace);
        new DataRights(workplace.data()).tell(terminal);
        var shared = settings.sharedScheme(folder);
        var folders = TownshipFolders.in(folder, shared);
        var strangers = folders.strangers(workplace.inbox());
        strangers.forEach(name -> terminal.err()
                .println("收件文件夹中的 %s 不属于哪个乡镇，未收取；子文件夹要与乡镇的文件夹同名".formatted(Masking.numbersMasked(Shown.text(name)))));
        new PassedOverText(TownshipFolders.foreign(workplace.inbox())).lines().forEach(terminal.err()::println);
        var waiting = new ProgressLines(terminal.err(), terminal.interactive(), settings.patience());
        try (var application =
                Application.start(workplace.data(), waiting::waits, SideBySide.MOST, program.springArguments())) {
            var runs = new TownshipRuns(application, waiting, shared, workplace, metrics, again, terminal.err());
            var outcomes = application.nightly().working(() -> runs.of(folders));
            settings.chosen().remember();
            return tell(new TownshipsAnswer(outcomes, !strangers.isEmpty()), application);
        }
    }

    private static void requireInbox(Workplace workplace) {
        if (!Files.isDirectory(workplace.inbox())) {
            throw new UsageException("没有收件文件夹 %s，请新建它，在其中为每个乡镇新建一个子文件夹，或用 --inbox 指明".formatted(workplace.inbox()));
        }
    }

    private Exit tell(TownshipsAnswer answer, Application application) {
        terminal.out().print(settings.isJson() ? Json.text(answer.forPrograms()) : answer.text());
        if (answer.exit() == Exit.STOPPED) {
            terminal.err().println(Run.STOPPED);
        } else if (answer.allDone()) {
            metrics.write(application.meters());
        }
        return answer.exit();
    }
}
