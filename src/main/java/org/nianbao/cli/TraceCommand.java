package org.nianbao.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.LineageAnswer;
import org.nianbao.application.Session;
import org.nianbao.application.TraceFigure;
import org.nianbao.application.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trace}: shows the sources of a figure. */
@Command(
        name = "trace",
        description = {"溯源：列出一个数由哪些单位、哪个文件、哪个工作表的哪些单元格得来，逐格列出。", "给指标代码（DJ15），或者汇总表的单元格（'综合指标!E5'、'分村明细!F7'）。个人信息只列代号。"
        })
final class TraceCommand extends YearCommand {

    @Parameters(index = "0", paramLabel = "<指标代码|工作表!单元格>", description = "如 DJ15 或 '综合指标!E5'")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "<单位>", description = "只列这个单位的；不给则列全镇的")
    private @Nullable String name;

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var places = settings().places();
        var address = TraceFigure.address(
                scheme, places.release(scheme), new TraceFigure.Request(what, Optional.ofNullable(name)));
        TraceFigure.indicator(scheme, address);
        Application.requireDatabase(scheme, places, program().springArguments());
        try (var session = Session.toLook(
                scheme, places, program().terminal().err()::println, program().springArguments())) {
            var result = TraceFigure.of(session.context(), address);
            print(settings().isJson() ? Json.text(new LineageAnswer(result).forPrograms()) : new LineageText(result));
        }
        return Exit.DONE;
    }
}
