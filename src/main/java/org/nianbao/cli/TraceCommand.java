package org.nianbao.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.LineageAnswer;
import org.nianbao.application.Session;
import org.nianbao.application.TraceFigure;
import org.nianbao.application.json.Json;
import org.nianbao.application.townships.ParallelTownships;
import org.nianbao.application.townships.ReleaseCounty;
import org.nianbao.application.townships.TownshipFolders;
import org.nianbao.application.townships.TraceCounty;
import org.nianbao.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trace}: shows the sources of a figure. */
@Command(
        name = "trace",
        description = {"溯源：列出一个数由哪些单位、哪个文件、哪个工作表的哪些单元格得来，逐格列出。", "给指标代码（DJ15），或者汇总表的单元格（'综合指标!E5'、'分村明细!F7'）。个人信息只列代号。"
        })
final class TraceCommand extends YearCommand {

    @Parameters(index = "0", paramLabel = "<指标代码|工作表!单元格>", description = "如 DJ15 或 '综合指标!E5'")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "<单位>", description = "只列这个单位的；不给则列全镇的。与 --townships 一起写的是乡镇")
    private @Nullable String name;

    @Option(
            names = "--townships",
            paramLabel = "<文件夹>",
            description = "查旗县汇总表的数：列出各乡镇的数和它的汇总表；再写一个乡镇，则列出它各单位的数和文件。文件夹与 county 的相同")
    private @Nullable Path townships;

    @Override
    Exit run() {
        return townships == null ? ofTownship() : ofCounty(townships);
    }

    private Exit ofCounty(Path folder) {
        var shared = settings().sharedScheme(folder);
        var folders = TownshipFolders.in(folder, shared);
        var county = ReleaseCounty.scheme(folder, shared, folders);
        var places = settings().places();
        var address = TraceCounty.address(
                county,
                places.out().resolve(county.edition().releaseName()),
                new TraceCounty.Request(what, Optional.ofNullable(name)));
        try (var application = Application.start(
                places.data(),
                Progress.SILENT::waits,
                ParallelTownships.MOST,
                program().springArguments())) {
            var release = new ReleaseCounty(application, shared, places).release(county, folders);
            var result = TraceCounty.of(release, address);
            print(settings().isJson() ? Json.text(result.forPrograms()) : new CountyTraceText(result, folder));
        }
        return Exit.DONE;
    }

    private Exit ofTownship() {
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
