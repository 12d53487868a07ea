package org.nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Database;
import org.nianbao.application.Exit;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.job.Desk;
import org.nianbao.job.Journals;
import org.nianbao.job.Progress;
import org.nianbao.ledger.BusyException;
import org.nianbao.scheme.SchemeException;
import org.nianbao.server.EmbeddedServer;
import org.nianbao.server.ServerInUseException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rebuild}: makes anew what the database lacks, from the archive and the journals beside it. */
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
        var workplace = settings().workplace();
        if (Journals.of(workplace).isEmpty()) {
            throw new UsageException("%s 中没有流水，无从重建；请核对 --data，或从备份恢复".formatted(workplace.journals()));
        }
        var progress = new ProgressLines(
                program().terminal().err(),
                program().terminal().interactive(),
                settings().patience());
        if (replace) {
            putAside(progress);
        }
        return work(progress, application -> {
            var rebuilt = each(application, progress, RebuiltTownship::of);
            return tell(new RebuiltAnswer(rebuilt, Journals.of(workplace).lacking(application.facilities())));
        });
    }

    private Exit tell(RebuiltAnswer answer) {
        print(settings().isJson() ? Json.text(answer.forPrograms()) : answer.text());
        return answer.exit();
    }

    private <T> T work(ProgressLines progress, Function<Application, T> work) {
        try (var application = Application.start(
                settings().workplace().data(),
                progress::waits,
                SideBySide.MOST,
                program().springArguments())) {
            return application.nightly().working(() -> work.apply(application));
        }
    }

    /**
     * Does some work for each township, while no run of it is under way. What goes wrong with one of many stops none of the
     * others.
     */
    private List<RebuiltTownship> each(
            Application application, ProgressLines progress, Function<Desk, RebuiltTownship> work) {
        var workplace = settings().workplace();
        var facilities = application.facilities();
        Function<Desk, RebuiltTownship> alone =
                desk -> application.nightly().alone(desk, progress::waits, () -> work.apply(desk));
        if (townships == null) {
            return List.of(alone.apply(facilities.deskToRebuild(settings().scheme(), workplace, Progress.SILENT)));
        }
        var shared = settings().sharedScheme(townships);
        return new SideBySide<>(
                        (name, folder) -> alone.apply(
                                facilities.deskToRebuild(shared.of(folder), workplace.of(folder), Progress.SILENT)),
                        RebuiltTownship::notDone)
                .on(TownshipFolders.in(townships, shared));
    }

    private void putAside(ProgressLines progress) {
        if (!Application.isOwn(program().springArguments())) {
            throw new UsageException("--replace 只用于程序自带的数据库。使用外部数据库的，请新建一个空库，把数据库地址改成它，再运行 rebuild（不加 --replace）");
        }
        var folder = Application.ownDatabase(settings().workplace().data());
        if (Files.isDirectory(folder)) {
            Journals.of(settings().workplace()).requireWhole();
            completeJournals(progress);
            var target = folder.resolveSibling("mariadb.before-" + TownshipTime.stamp());
            Database.patiently(progress::waits, () -> {
                EmbeddedServer.move(folder, target);
                return target;
            });
            program().terminal().err().println("现有的数据库已改名为 %s，没有删除".formatted(target));
        }
    }

    /** What the database has and the journals lack is added to these, if it can still be opened and they are of one origin. */
    private void completeJournals(ProgressLines progress) {
        try {
            work(
                    progress,
                    application -> each(application, progress, desk -> {
                        desk.keepJournal();
                        return RebuiltTownship.none(desk);
                    }));
        } catch (ServerInUseException | BusyException | SchemeException e) {
            throw e;
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(RebuildCommand.class).info("the database to be replaced cannot be asked", e);
            program().terminal().err().println("现有的数据库打不开，或者与流水不是一套，就按流水中已有的重建");
        }
    }
}
