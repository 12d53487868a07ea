package org.nianbao.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.DataFolderAccess;
import org.nianbao.application.EssReport;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.StatusResult;
import org.nianbao.application.TakeIn;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.application.townships.ParallelTownships;
import org.nianbao.application.townships.TownshipFolders;
import org.nianbao.application.townships.TownshipsOverview;
import org.nianbao.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: shows the status of the units, what has changed, and what the county would get now. */
@Command(
        name = "status",
        description = {"列出各单位的报送情况和要办的事、从昨天以来的变化，以及旗里现在会得到的汇总表；加 --townships 则每个乡镇一行。", "不收取、不改动任何东西。"})
final class StatusCommand extends YearCommand {

    @Option(names = "--since", paramLabel = "<时间>", description = "列出从何时以来的变化，如 2024-01-05 或 2024-01-05T08:00（默认一天以前）")
    private @Nullable String since;

    @Option(names = "--findings", description = "另列出没有计入的报表的审核意见和跨村审核意见")
    private boolean findings;

    @Option(
            names = "--townships",
            paramLabel = "<文件夹>",
            description = "许多乡镇一起看，每个一行：文件夹与 nightly --townships 的相同。看其中一个的各单位用 --township")
    private @Nullable Path townships;

    @Mixin
    private final ReportOption report = new ReportOption();

    @Override
    Exit run() {
        return townships == null ? ofOne() : ofMany(townships);
    }

    private Exit ofMany(Path folder) {
        if (since != null || findings || report.isAskedFor()) {
            throw new UsageException("--since、--findings、--report 说的是一个乡镇，不能与 --townships 一起写；请用 --township 指明是哪一个");
        }
        return look(folder);
    }

    private Exit look(Path folder) {
        var err = program().terminal().err();
        var shared = settings().sharedScheme(folder);
        var folders = TownshipFolders.in(folder, shared);
        var places = settings().places();
        new DataFolderAccess(places.data()).warning().ifPresent(err::println);
        TakeIn.missingInbox(places).ifPresent(err::println);
        try (var application = Application.start(
                places.data(),
                Progress.SILENT::waits,
                ParallelTownships.MOST,
                program().springArguments())) {
            if (application.isAnyRunUnderWay()) {
                err.println(JobRun.UNDER_WAY);
            }
            var looks =
                    new TownshipsOverview(application, shared, places, (name, why) -> err.println(name + "：" + why));
            return tell(looks.of(folders));
        }
    }

    private Exit tell(TownshipsOverview.Result result) {
        result.unseen()
                .forEach((name, failure) -> program()
                        .terminal()
                        .err()
                        .println("看不了 %s：%s".formatted(name, String.join("\n", failure.lines()))));
        print(settings().isJson() ? Json.text(result.forPrograms()) : new TownshipStatusesText(result));
        return result.exit();
    }

    private Exit ofOne() {
        report.check();
        var from = since == null ? TownshipTime.yesterday() : TownshipTime.parsed(since);
        var scheme = settings().scheme();
        var places = settings().places();
        var err = program().terminal().err();
        new DataFolderAccess(places.data()).warning().ifPresent(err::println);
        TakeIn.missingInbox(places).ifPresent(err::println);
        try (var session =
                Session.toLook(scheme, places, err::println, program().springArguments())) {
            if (session.isRunUnderWay()) {
                err.println(JobRun.UNDER_WAY);
            }
            var status = StatusResult.of(session.context(), from);
            print(status);
            report.write(
                    scheme,
                    EssReport.Reviewed.of(status.answer().now()),
                    program().terminal());
        }
        return Exit.DONE;
    }

    private void print(StatusResult status) {
        if (settings().isJson()) {
            super.print(Json.text(status.forPrograms()));
        } else {
            super.print(new StatusText(status));
            Optional.of(new RunText(status.answer()).findings())
                    .filter(text -> findings)
                    .ifPresent(super::print);
        }
    }
}
