package org.nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nianbao.application.Application;
import org.nianbao.application.Deadline;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.Session;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.json.Json;
import org.nianbao.job.Progress;
import org.nianbao.scheme.seeds.SharedScheme;

/** A look at many townships, as a command: how each stands, and what the county would get of it now. */
final class TownshipsStatus {

    private final Nianbao program;
    private final Settings settings;
    private final Terminal terminal;

    TownshipsStatus(Nianbao program, Settings settings) {
        this.program = program;
        this.settings = settings;
        terminal = program.terminal();
    }

    /** What is seen of one township, or what kept it from being looked at. */
    private record Seen(String name, Optional<TownshipStatus> status, Optional<Failure> failure) {

        static Seen of(TownshipStatus status) {
            return new Seen(status.name(), Optional.of(status), Optional.empty());
        }

        static Seen not(String name, Failure failure) {
            return new Seen(name, Optional.empty(), Optional.of(failure));
        }
    }

    /** Looks at every township of a folder; one that cannot be looked at hides none of the others. */
    Exit of(Path folder) {
        var shared = settings.sharedScheme(folder);
        var folders = TownshipFolders.in(folder, shared);
        new DataRights(settings.workplace().data()).tell(terminal);
        try (var application = Application.start(
                settings.workplace().data(), Progress.SILENT::waits, SideBySide.MOST, program.springArguments())) {
            if (application.nightly().isAnyUnderWay()) {
                terminal.err().println(Run.UNDER_WAY);
            }
            var looks =
                    new SideBySide<>((name, township) -> Seen.of(look(application, shared, name, township)), Seen::not);
            return tell(answer(shared, looks.on(folders)));
        }
    }

    private TownshipStatus look(Application application, SharedScheme shared, String name, Path township) {
        var workplace = settings.workplace().of(township);
        var desk = application.facilities().desk(shared.of(township), workplace, Progress.SILENT);
        Session.incomplete(desk).ifPresent(line -> terminal.err().println(name + "：" + line));
        return TownshipStatus.of(name, desk);
    }

    private static TownshipsStatusAnswer answer(SharedScheme shared, List<Seen> seen) {
        var unseen = new TreeMap<String, Failure>();
        seen.forEach(one -> one.failure().ifPresent(failure -> unseen.put(one.name(), failure)));
        return new TownshipsStatusAnswer(
                new Deadline(shared.scheme().edition().deadline(), TownshipTime.today()),
                seen.stream().flatMap(one -> one.status().stream()).toList(),
                unseen);
    }

    private Exit tell(TownshipsStatusAnswer answer) {
        answer.unseen()
                .forEach((name, failure) ->
                        terminal.err().println("看不了 %s：%s".formatted(name, String.join("\n", failure.lines()))));
        terminal.out().print(settings.isJson() ? Json.text(answer.forPrograms()) : answer.text());
        return answer.exit();
    }
}
