package org.nianbao.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: how the units stand, what has changed, and what the county would get now. */
@Command(
        name = "status",
        description = {"列出各单位的报送情况和要办的事、从昨天以来的变化，以及旗里现在会得到的汇总表。", "不收取、不改动任何东西。"})
final class StatusCommand extends YearCommand {

    @Option(names = "--since", paramLabel = "<时间>", description = "列出从何时以来的变化，如 2024-01-05 或 2024-01-05T08:00（默认一天以前）")
    private @Nullable String since;

    @Option(names = "--findings", description = "另列出没有计入的报表的审核意见和跨村审核意见")
    private boolean findings;

    @Mixin
    private final ReportOption report = new ReportOption();

    @Override
    Exit run() {
        var from = since == null ? TownshipTime.yesterday() : TownshipTime.parsed(since);
        var scheme = settings().scheme();
        var workplace = settings().workplace();
        try (var session =
                new Session(scheme, workplace, Progress.SILENT, program().springArguments())) {
            if (session.nightly().isUnderWay()) {
                program().terminal().err().println("一次运行正在进行，以下是此刻已经入库的情况");
            }
            var answer = Answer.of(session.desk(), List.of());
            var outlook = session.desk().outlook();
            print(new StatusAnswer(
                    answer,
                    TownshipTime.today(),
                    outlook.received(),
                    outlook.since(from, answer.now()),
                    outlook.outgoing()));
            report.write(scheme, EssReport.Reviewed.of(answer.now()), program().terminal());
        }
        return Exit.DONE;
    }

    private void print(StatusAnswer status) {
        if (settings().isJson()) {
            super.print(new StatusJson(status));
        } else {
            super.print(new StatusText(status));
            Optional.of(new TextAnswer(status.answer()).findings())
                    .filter(text -> findings)
                    .ifPresent(super::print);
        }
    }
}
