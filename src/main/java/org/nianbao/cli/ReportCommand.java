package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.ReportJson;
import org.nianbao.outbox.WholeFile;
import org.nianbao.report.Report;
import org.nianbao.report.ReportDocument;
import org.nianbao.report.ReportText;
import org.nianbao.scheme.Scheme;
import picocli.CommandLine.Command;

/** {@code report}: writes the year-end report's statistical sentences, filled in with the figures of now. */
@Command(
        name = "report",
        description = "写出年终工作统计报告（Word 文档），并把全文打印出来供粘贴。句子在报表制度的 report.yaml 中，数字取自综合指标；"
                + "缺单位的数标【待定】，可能变动的数标（暂定），文末注明原因，此时退出码为 3。")
final class ReportCommand extends YearCommand {

    @Override
    Exit run() {
        var scheme = settings().scheme();
        if (scheme.narrative().isEmpty()) {
            throw new UsageException("%d 年的报表制度中没有报告语句，请写在 report.yaml 中".formatted(scheme.year()));
        }
        var report = report(scheme);
        var path = settings().workplace().report(scheme);
        write(report, path);
        print(settings().isJson() ? Json.text(ReportJson.of(report, path)) : ReportText.of(report));
        program().terminal().err().println("已写入 " + path);
        return report.isFinal() ? Exit.DONE : Exit.INCOMPLETE;
    }

    private Report report(Scheme scheme) {
        try (var session =
                Session.toHandOut(scheme, settings().workplace(), program().springArguments())) {
            return Report.of(session.desk().situation().now());
        }
    }

    private static void write(Report report, Path path) {
        try {
            WholeFile.write(path, ReportDocument.bytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
