package org.nianbao.cli;

import java.util.List;
import org.nianbao.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: how the units stand, and what the release says now. */
@Command(name = "status", description = "列出各单位的报送情况和最近一版汇总表，不收取、不改动任何东西。")
final class StatusCommand extends YearCommand {

    @Mixin
    private final ReportOption report = new ReportOption();

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var workplace = settings().workplace();
        try (var session =
                new Session(scheme, workplace, Progress.SILENT, program().springArguments())) {
            if (session.nightly().isUnderWay()) {
                program().terminal().err().println("一次运行正在进行，以下是此刻已经入库的情况");
            }
            var answer = new Answer(
                    session.situation().now(),
                    List.of(),
                    workplace.release(scheme),
                    session.releases().newest(scheme.year()),
                    workplace.returned());
            print(settings().isJson() ? new JsonAnswer(answer) : new TextAnswer(answer));
            report.write(scheme, EssReport.Reviewed.of(answer.now()), program().terminal());
        }
        return Exit.DONE;
    }
}
