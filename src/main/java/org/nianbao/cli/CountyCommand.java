package org.nianbao.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.application.townships.ParallelTownships;
import org.nianbao.application.townships.ReleaseCounty;
import org.nianbao.application.townships.TownshipFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code county}: adds up the townships of a county, and writes the county's workbook. */
@Command(
        name = "county",
        description = {
            "汇总一个旗县的各乡镇，写出旗县汇总表：旗县和各乡镇的指标，每镇一张分村明细，报送情况、来源和校验。",
            "不收取报表；nightly --townships 运行完也会写。没有变动的不另发一版。"
        })
final class CountyCommand extends YearCommand {

    @Option(
            names = "--townships",
            paramLabel = "<文件夹>",
            required = true,
            description = "各乡镇的文件夹所在的文件夹，其中有 county.yaml：旗县的名称、区划代码和所属的乡镇")
    private @Nullable Path townships;

    @Override
    Exit run() {
        if (townships == null) {
            throw new UsageException("请用 --townships 指明各乡镇的文件夹所在的文件夹");
        }
        var shared = settings().sharedScheme(townships);
        var folders = TownshipFolders.in(townships, shared);
        ReleaseCounty.scheme(townships, shared, folders);
        var places = settings().places();
        var err = program().terminal().err();
        folders.faulty()
                .forEach((name, failure) ->
                        err.println("%s  不能用：%s".formatted(name, String.join("\n", failure.lines()))));
        var waiting = new ProgressLines(
                err, program().terminal().interactive(), settings().patience());
        try (var application = Application.start(
                places.data(), waiting::waits, ParallelTownships.MOST, program().springArguments())) {
            var result = new ReleaseCounty(application, shared, places).of(townships, folders, waiting::waits);
            print(settings().isJson() ? Json.text(result.forPrograms()) : new CountyText(result));
            return result.exit();
        }
    }
}
