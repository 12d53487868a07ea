package org.nianbao.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code nightly}: takes in all that is new, consolidates and releases. */
@Command(
        name = "nightly",
        description = "收取收件文件夹中所有新的报表，审核、入库、汇总，写出汇总表。没有变动的文件不重读。",
        synopsisHeading = "用法：",
        optionListHeading = "%n选项：%n")
final class NightlyCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Nianbao program;

    @Mixin
    private final Settings settings = new Settings();

    @Override
    public Integer call() {
        return new Run(program, settings)
                .of(settings.scheme(), Optional.empty())
                .code();
    }
}
