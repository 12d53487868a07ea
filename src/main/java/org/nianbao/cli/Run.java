package org.nianbao.cli;

import io.micrometer.core.instrument.Tags;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.nianbao.application.Exit;
import org.nianbao.application.RunResult;
import org.nianbao.application.Session;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.job.Nightly;
import org.nianbao.release.Release;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;

/** A run of the job, as a command: started, watched, and told of at its end. */
final class Run {

    /** What is said of a run that was told to stop. */
    static final String STOPPED = "已中止；再次运行即接着做完";

    /** What is said when somebody looks while a run goes on. */
    static final String UNDER_WAY = "一次运行正在进行，以下是此刻已经入库的情况";

    private final Terminal terminal;
    private final Nianbao program;
    private final Settings settings;
    private final MetricsOption metrics;

    Run(Nianbao program, Settings settings, MetricsOption metrics) {
        this.program = program;
        this.settings = settings;
        this.metrics = metrics;
        terminal = program.terminal();
    }

    /** Takes in what is new of all units, or of one. */
    Exit of(Scheme scheme, Optional<Unit> unit) {
        return of(scheme, unit, session -> OptionalInt.empty());
    }

    /**
     * The same, with something to be done first, while no other run of the township is under way.
     *
     * @param first returns the number of the act of which the answer tells how it ended, if there is one
     */
    Exit of(Scheme scheme, Optional<Unit> unit, Function<Session, OptionalInt> first) {
        var workplace = settings.workplace();
        settings.chosen().remark().ifPresent(terminal.err()::println);
        if (!Files.isDirectory(workplace.inbox())) {
            throw new UsageException("没有收件文件夹 %s，请新建它并放入各单位的报表，或用 --inbox 指明".formatted(workplace.inbox()));
        }
        new DataRights(workplace.data()).tell(terminal);
        var progress = new ProgressLines(terminal.err(), terminal.interactive(), settings.patience());
        try (var session = new Session(scheme, workplace, progress, program.springArguments())) {
            return session.nightly().alone(session.desk(), progress::waits, () -> {
                session.desk().requireBelonging();
                return run(session, unit, progress, first.apply(session));
            });
        }
    }

    private Exit run(Session session, Optional<Unit> unit, ProgressLines progress, OptionalInt act) {
        var outcome = session.nightly().start(session.desk(), unit);
        progress.done();
        if (outcome == Nightly.Outcome.STOPPED) {
            return stopped();
        }
        settings.chosen().remember();
        var exit = tell(unit, progress, session);
        act.ifPresent(session.desk().acts()::told);
        return exit;
    }

    private Exit stopped() {
        terminal.err().println(STOPPED);
        return Exit.STOPPED;
    }

    private Exit tell(Optional<Unit> unit, ProgressLines progress, Session session) {
        var answer = RunResult.of(session.desk(), progress.entered());
        terminal.out().print(settings.isJson() ? Json.text(answer.forPrograms()) : new TextAnswer(answer));
        metrics.count(session.meters(), answer, Tags.empty());
        metrics.write(session.meters());
        return progress.readAll() && isComplete(answer, unit) ? Exit.DONE : Exit.INCOMPLETE;
    }

    /** Whether nothing of a township is left to be done. */
    static boolean isComplete(RunResult answer) {
        return isComplete(answer, Optional.empty());
    }

    private static boolean isComplete(RunResult answer, Optional<Unit> unit) {
        return isComplete(answer.now(), unit)
                && answer.turns().stream()
                        .noneMatch(turn -> unit.isEmpty() || unit.get().code().equals(turn.unitCode()));
    }

    private static boolean isSettled(Release now) {
        return now.betweenUnits().all().noneMatch(Finding::isOpen);
    }

    private static boolean isComplete(Release now, Optional<Unit> unit) {
        return now.standings().stream()
                        .filter(standing -> unit.isEmpty() || unit.get().equals(standing.unit()))
                        .allMatch(standing -> standing.state() == ReportingStatus.State.ACCEPTED)
                && (unit.isPresent() || now.unattributed().isEmpty() && isSettled(now));
    }
}
