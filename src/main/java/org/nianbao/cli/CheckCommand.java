package org.nianbao.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.CheckFile;
import org.nianbao.application.EssReport;
import org.nianbao.application.Exit;
import org.nianbao.application.GivenPath;
import org.nianbao.application.RequestParameter;
import org.nianbao.application.json.CheckJson;
import org.nianbao.application.json.Json;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: reads and reviews a file and stores nothing. */
@Command(name = "check", description = "读取并审核一个报表文件，列出全部审核意见。不入库，不需要数据库。")
final class CheckCommand extends YearCommand {

    @Parameters(paramLabel = "<文件>", description = "一个单位的报表，.xlsx 或 .xls")
    private Path file = Path.of("");

    @Option(names = "--return", paramLabel = "<文件夹>", description = "把加了标注的报表和摘要写到这个文件夹；原文件不会被改动")
    private @Nullable Path returns;

    @Mixin
    private final ReportOption report = new ReportOption();

    @Override
    Exit run() {
        var scheme = settings().scheme();
        report.check();
        if (returns != null) {
            GivenPath.folder(returns, RequestParameter.RETURN);
        }
        var screening = CheckFile.of(scheme, file);
        print(settings().isJson() ? Json.text(CheckJson.of(screening)) : text(screening));
        report.write(
                scheme, List.of(EssReport.Reviewed.of(screening)), program().terminal());
        if (returns != null) {
            program().terminal().err().println("已写入 " + CheckFile.writeReturned(screening, file, returns));
        }
        return screening.verdict() == Verdict.ACCEPTED ? Exit.DONE : Exit.INCOMPLETE;
    }

    private static String text(Screening screening) {
        var unit = screening.sender().map(Unit::name).orElse("（认不出单位）");
        var batch =
                screening.read().map(Submission::batch).map("第%d批"::formatted).orElse("");
        return "%s  %s %s  %s%n"
                        .formatted(
                                screening.verdict().chinese(),
                                unit,
                                batch,
                                screening.file().name())
                + RunText.lines(screening.findings());
    }
}
