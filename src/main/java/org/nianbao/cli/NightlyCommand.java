package org.nianbao.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.TakeIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightly}: takes in all that is new, consolidates and releases; of one township or of many. */
@Command(name = "nightly", description = "收取收件文件夹中所有新的报表，审核、入库、汇总，写出汇总表。没有变动的文件不重读。")
final class NightlyCommand extends YearCommand {

    @Option(
            names = "--townships",
            paramLabel = "<文件夹>",
            description = {
                "一次运行许多乡镇：其中每个子文件夹是一个乡镇，有 township.yaml 和 units.csv，其余共用报表制度。",
                "收件文件夹和 --out 之下，每个乡镇有一个与它的文件夹同名的子文件夹。"
            })
    private @Nullable Path townships;

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Mixin
    private final ReviewAgainOption again = new ReviewAgainOption();

    @Override
    Exit run() {
        return townships == null
                ? new JobRun(program(), settings(), metrics)
                        .of(settings().scheme(), new TakeIn.Request(Optional.empty(), again.isWanted()))
                : new NightlyForTownships(program(), settings(), metrics).of(townships, again.isWanted());
    }
}
