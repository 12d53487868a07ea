package org.nianbao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.json.Json;
import org.nianbao.application.townships.Rebuild;
import org.nianbao.application.townships.TownshipFolders;
import org.nianbao.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rebuild}: rebuilds what the database lacks, from the archive and the journals beside it. */
@Command(
        name = "rebuild",
        description = {
            "数据库丢失、损坏或者恢复成旧的以后，从 --data 中的存档（archive）和流水（journal）重建：报表、说明、作废、上报登记、各版汇总表。",
            "只补数据库缺少的，补到哪里算哪里，中断了再运行一次就接着补。程序或报表制度换过的，列出与原来不同的审核结论、指标值和汇总表。",
            "不收取新的报表，不改动收件文件夹和 --out；补完照常运行 nightly。"
        })
final class RebuildCommand extends YearCommand {

    @Option(names = "--townships", paramLabel = "<文件夹>", description = "重建许多乡镇：文件夹与 nightly --townships 的相同")
    private @Nullable Path townships;

    @Option(names = "--replace", description = "不补现有的数据库，整个重建：现有的改名为 mariadb.before-日期 留在 --data 中，不删除。其他年份、乡镇的也要各重建一次")
    private boolean replace;

    @Override
    Exit run() {
        Rebuild.requireJournals(settings().places());
        var progress = new ProgressLines(
                program().terminal().err(),
                program().terminal().interactive(),
                settings().patience());
        var rebuild = rebuild(progress);
        if (replace) {
            rebuild.putAside(new Lines(program().terminal().err()));
        }
        var result = rebuild.run();
        print(settings().isJson() ? Json.text(result.forPrograms()) : new RebuiltText(result));
        return result.exit();
    }

    private Rebuild rebuild(Progress progress) {
        var places = settings().places();
        if (townships == null) {
            return Rebuild.one(
                    settings().scheme(), places, progress::waits, program().springArguments());
        }
        var shared = settings().sharedScheme(townships);
        var folders = TownshipFolders.in(townships, shared);
        return Rebuild.many(folders, shared, places, progress::waits, program().springArguments());
    }

    /** Reports what happens to the database that is replaced. */
    private record Lines(PrintStream err) implements Rebuild.Listener {

        @Override
        public void notAsked() {
            err.println("现有的数据库打不开，或者与流水不是一套，就按流水中已有的重建");
        }

        @Override
        public void putAside(Path target) {
            err.println("现有的数据库已改名为 %s，没有删除".formatted(target));
        }
    }
}
