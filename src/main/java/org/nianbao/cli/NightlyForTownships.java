package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.nianbao.application.Application;
import org.nianbao.application.DataFolderAccess;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.RunResult;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.application.json.Json;
import org.nianbao.application.notice.PassedOverText;
import org.nianbao.application.townships.ParallelTownships;
import org.nianbao.application.townships.ReleaseCounty;
import org.nianbao.application.townships.TakeInTownships;
import org.nianbao.application.townships.TownshipFolders;
import org.nianbao.application.townships.TownshipOutcome;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.Masking;

/** The runs of many townships as a command; each finished run is reported in one line. */
final class NightlyForTownships {

    private final Nianbao program;
    private final CommonOptions settings;
    private final MetricsOption metrics;
    private final Terminal terminal;

    NightlyForTownships(Nianbao program, CommonOptions settings, MetricsOption metrics) {
        this.program = program;
        this.settings = settings;
        this.metrics = metrics;
        terminal = program.terminal();
    }

    /** Takes in what is new of every township of a folder. */
    Exit of(Path folder, boolean reviewAgain) {
        var places = settings.places();
        settings.chosen().remark().ifPresent(terminal.err()::println);
        TakeInTownships.requireInbox(places);
        metrics.check();
        new DataFolderAccess(places.data()).warning().ifPresent(terminal.err()::println);
        var shared = settings.sharedScheme(folder);
        var folders = TownshipFolders.in(folder, shared);
        var strangers = folders.strangers(places.inbox());
        strangers.forEach(name -> terminal.err()
                .println("收件文件夹中的 %s 不属于哪个乡镇，未收取；子文件夹要与乡镇的文件夹同名"
                        .formatted(Masking.numbersMasked(DisplayText.text(name)))));
        new PassedOverText(TownshipFolders.foreign(places.inbox())).lines().forEach(terminal.err()::println);
        var waiting = new ProgressLines(terminal.err(), terminal.interactive(), settings.patience());
        try (var application =
                Application.start(places.data(), waiting::waits, ParallelTownships.MOST, program.springArguments())) {
            var request = new TakeInTownships.Request(shared, places, waiting::waits, reviewAgain);
            var told = new Lines(terminal.err(), application, places);
            var result = new TakeInTownships(application, request, told).of(folders, strangers);
            settings.chosen().remember();
            var exit = tell(result, application);
            if (exit == Exit.STOPPED || Files.notExists(folder.resolve(ReleaseCounty.FILE))) {
                return exit;
            }
            var written =
                    release(() -> new ReleaseCounty(application, shared, places).of(folder, folders, waiting::waits));
            return written ? exit : Exit.FAILED;
        }
    }

    /** Writes the county's release; a failure hides nothing of what became of the townships. */
    private boolean release(Supplier<ReleaseCounty.Result> county) {
        try {
            terminal.err().println(new CountyText(county.get()).line());
            return true;
        } catch (RuntimeException e) {
            terminal.err().println("旗县汇总表没有写：" + String.join("\n", Failure.of(e).lines()));
            return false;
        }
    }

    private Exit tell(TakeInTownships.Result result, Application application) {
        terminal.out()
                .print(
                        settings.isJson()
                                ? Json.text(result.forPrograms())
                                : new TownshipOutcomesText(result.outcomes()));
        if (result.exit() == Exit.STOPPED) {
            terminal.err().println(JobRun.STOPPED);
        } else if (result.allDone()) {
            metrics.write(application.metrics());
        }
        return result.exit();
    }

    /** Shows the progress of the runs. */
    private record Lines(PrintStream err, Application application, Places places, AtomicInteger done)
            implements TakeInTownships.Listener {

        Lines(PrintStream err, Application application, Places places) {
            this(err, application, places, new AtomicInteger());
        }

        @Override
        public Progress of(String township) {
            return new TownshipProgress(township, err);
        }

        @Override
        public void completed(String township, Scheme scheme, RunResult answer) {
            var code = scheme.township().code();
            application.metrics().count(answer, code);
            ActivityRecord.of(application, places)
                    .add(
                            code,
                            new ActivityRecord.Deed(
                                    "",
                                    "收取汇总",
                                    "",
                                    answer.issued().map(Issued::sha256).orElse(""),
                                    answer.issued()
                                            .map(issued -> "第%d版".formatted(issued.number()))
                                            .orElse("")));
            answer.turnsShown().forEach(new TownshipProgress(township, err)::show);
        }

        @Override
        public void done(TownshipOutcome outcome, int all) {
            err.println("%d/%d %s".formatted(done.incrementAndGet(), all, TownshipOutcomesText.line(outcome)));
        }
    }
}
