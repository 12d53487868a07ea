package org.nianbao.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightly}: takes in all that is new, consolidates and releases. */
@Command(name = "nightly", description = "收取收件文件夹中所有新的报表，审核、入库、汇总，写出汇总表。没有变动的文件不重读。")
final class NightlyCommand extends YearCommand {

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Override
    Exit run() {
        return new Run(program(), settings(), metrics).of(settings().scheme(), Optional.empty());
    }
}
