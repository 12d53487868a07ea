package org.nianbao.cli;

import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.WriteReport;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.application.json.Json;
import org.nianbao.report.ReportText;
import picocli.CommandLine.Command;

/** {@code report}: writes the year-end report's statistical sentences with the present figures. */
@Command(
        name = "report",
        description = "写出年终工作统计报告（Word 文档），并把全文打印出来供粘贴。句子在报表制度的 report.yaml 中，数字取自综合指标；"
                + "缺单位的数标【待定】，可能变动的数标（暂定），文末注明原因，此时退出码为 3。")
final class ReportCommand extends YearCommand {

    @Override
    Exit run() {
        var scheme = settings().scheme();
        WriteReport.requireSentences(scheme);
        Application.requireNoneLost(scheme, settings().places(), program().springArguments());
        try (var session =
                Session.toHandOut(scheme, settings().places(), program().springArguments())) {
            session.context().doubt().ifPresent(program().terminal().err()::println);
            var result = WriteReport.of(session.context());
            ActivityRecord.of(session.application(), session.context().places())
                    .add(scheme.township().code(), new ActivityRecord.Deed("", "写出报告", "", "", ""));
            print(settings().isJson() ? Json.text(result.forPrograms()) : ReportText.of(result.report()));
            program().terminal().err().println("已写入 " + result.path());
            return result.exit();
        }
    }
}
