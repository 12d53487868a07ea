package org.nianbao.application.townships;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.application.Exit;
import org.nianbao.application.Failure;
import org.nianbao.application.json.RebuildJson.RebuiltJson;
import org.nianbao.job.LedgerRebuild;
import org.nianbao.job.RebuildResult;
import org.nianbao.job.TownshipContext;
import org.nianbao.submission.Finding;

/**
 * The result of rebuilding one township's year.
 *
 * @param differences the differences from before, a line each
 * @param why what prevented the rebuild; empty if nothing did
 */
public record RebuiltTownship(
        String name,
        int year,
        Exit exit,
        int entries,
        int files,
        int releases,
        List<String> differences,
        List<String> why) {

    private static final String NOTHING = "无";

    static RebuiltTownship of(TownshipContext context) {
        var rebuilt = new LedgerRebuild(context).rebuild();
        return new RebuiltTownship(
                context.scheme().township().name(),
                context.scheme().year(),
                !rebuilt.complete() ? Exit.STOPPED : rebuilt.isSame() ? Exit.DONE : Exit.INCOMPLETE,
                rebuilt.entries(),
                rebuilt.files(),
                rebuilt.releases(),
                differences(context, rebuilt),
                List.of());
    }

    /** Returns the result of a rebuild with nothing to do. */
    static RebuiltTownship none(TownshipContext context) {
        return new RebuiltTownship(
                context.scheme().township().name(), context.scheme().year(), Exit.DONE, 0, 0, 0, List.of(), List.of());
    }

    static RebuiltTownship notDone(String name, Failure failure) {
        return new RebuiltTownship(name, 0, failure.exit(), 0, 0, 0, List.of(), failure.lines());
    }

    private static List<String> differences(TownshipContext context, RebuildResult rebuilt) {
        var verdicts = rebuilt.verdicts().stream()
                .map(file -> "%s  %s  %s → %s".formatted(file.unit(), file.file(), file.before(), file.now()));
        var releases = rebuilt.notMadeAgain().stream().map("第%d版汇总表做不出相同的文件，按发出时的原样登记"::formatted);
        return Stream.of(verdicts, figures(context, rebuilt), releases)
                .flatMap(some -> some)
                .toList();
    }

    private static Stream<String> figures(TownshipContext context, RebuildResult rebuilt) {
        Map<String, String> names = context.scheme().register().units().stream()
                .collect(toMap(unit -> unit.code(), unit -> unit.name(), (one, other) -> one));
        return rebuilt.figures().stream()
                .map(figure -> "%s  %s  %s → %s"
                        .formatted(
                                figure.scope().isEmpty() ? "全镇" : names.getOrDefault(figure.scope(), figure.scope()),
                                figure.indicator(),
                                figure.before() == null ? NOTHING : Finding.number(figure.before()),
                                figure.now() == null ? NOTHING : Finding.number(figure.now())));
    }

    public boolean isDone() {
        return exit == Exit.DONE || exit == Exit.INCOMPLETE;
    }

    /** Returns the answer for programs. */
    public RebuiltJson forPrograms() {
        return new RebuiltJson(name, year, exit.code(), entries, files, releases, differences, why);
    }
}
