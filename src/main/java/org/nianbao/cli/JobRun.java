package org.nianbao.cli;

import java.util.OptionalInt;
import java.util.function.Function;
import org.nianbao.application.Application;
import org.nianbao.application.DataFolderAccess;
import org.nianbao.application.Exit;
import org.nianbao.application.Metrics;
import org.nianbao.application.RunResult;
import org.nianbao.application.TakeIn;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.application.json.Json;
import org.nianbao.job.TownshipContext;
import org.nianbao.ledger.ReleaseTable.Issued;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/** A run of the job as a command: starts it, shows its progress, and reports its result. */
final class JobRun {

    /** The message for a run that was stopped. */
    static final String STOPPED = "已中止；再次运行即接着做完";

    /** The message for a query during a run. */
    static final String UNDER_WAY = "一次运行正在进行，以下是此刻已经入库的情况";

    private final Terminal terminal;
    private final Nianbao program;
    private final CommonOptions settings;
    private final MetricsOption metrics;

    JobRun(Nianbao program, CommonOptions settings, MetricsOption metrics) {
        this.program = program;
        this.settings = settings;
        this.metrics = metrics;
        terminal = program.terminal();
    }

    /** What the record of activities says of the run. */
    record Entry(String by, String what, String detail) {}

    /** Takes in what is new of all units, or of one. */
    Exit of(Scheme scheme, TakeIn.Request request) {
        return of(scheme, request, new Entry("", "收取汇总", ""), unused -> OptionalInt.empty());
    }

    /**
     * Takes in what is new after entering an act, while no other run of the township is under way.
     *
     * @param act returns its number if the answer reports its result
     */
    Exit of(Scheme scheme, TakeIn.Request request, Entry entry, Function<TownshipContext, OptionalInt> act) {
        var places = settings.places();
        settings.chosen().remark().ifPresent(terminal.err()::println);
        TakeIn.requireInbox(places);
        metrics.check();
        new DataFolderAccess(places.data()).warning().ifPresent(terminal.err()::println);
        var progress = new ProgressLines(terminal.err(), terminal.interactive(), settings.patience());
        var about = new StringBuilder();
        try (var application = Application.start(places.data(), progress::waits, 1, program.springArguments())) {
            return new TakeIn(application, scheme, places, progress)
                    .run(request, progress::waits, context -> entered(context, act, about), result -> {
                        progress.done();
                        result.answer()
                                .ifPresent(answer -> ActivityRecord.of(application, places)
                                        .add(scheme.township().code(), deed(entry, request, answer, about.toString())));
                        return tell(result, application.metrics());
                    });
        }
    }

    /** Enters the act, and finds the file that it is about. */
    private static OptionalInt entered(
            TownshipContext context, Function<TownshipContext, OptionalInt> act, StringBuilder about) {
        var number = act.apply(context);
        number.ifPresent(entered -> context.acts().open().stream()
                .filter(open -> open.number() == entered)
                .map(open -> open.act().about())
                .filter(subject -> subject.matches("[0-9a-f]{64}"))
                .forEach(about::append));
        return number;
    }

    private static ActivityRecord.Deed deed(Entry entry, TakeIn.Request request, RunResult answer, String about) {
        return new ActivityRecord.Deed(
                entry.by(),
                entry.what(),
                request.unit().map(Unit::code).orElse(""),
                about.isEmpty() ? answer.issued().map(Issued::sha256).orElse("") : about,
                "%s %s"
                        .formatted(
                                entry.detail(),
                                answer.issued()
                                        .map(issued -> "第%d版".formatted(issued.number()))
                                        .orElse(""))
                        .strip());
    }

    private Exit tell(TakeIn.Result result, Metrics measured) {
        result.answer()
                .ifPresentOrElse(
                        answer -> tell(answer, measured), () -> terminal.err().println(STOPPED));
        return result.exit();
    }

    private void tell(RunResult answer, Metrics measured) {
        settings.chosen().remember();
        terminal.out().print(settings.isJson() ? Json.text(answer.forPrograms()) : new RunText(answer));
        measured.count(answer);
        metrics.write(measured);
    }
}
