package org.nianbao.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.SetSubmissionAside;
import org.nianbao.application.TakeIn;
import org.nianbao.application.UnitFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code undo}: sets a submission aside, so that the previous one counts again, and runs the job for the unit. */
@Command(
        name = "undo",
        description = {"作废一个单位的一份报表，随即恢复它以前通过的那一批并重新汇总；以前没有的，就算未报。", "作废的文件留在收件文件夹里也不会再计入。作废和撤回作废都可以反悔。"})
final class UndoCommand extends YearCommand {

    @Parameters(index = "0", paramLabel = UNIT, description = UNIT_NAMED)
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<报表>",
            description = "哪一份：报送批次，如 2；或者文件的 SHA-256 的前几位（至少 6 位）。不写就是最新的一份")
    private @Nullable String which;

    @Mixin
    private final GroundsOption grounds = new GroundsOption();

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var unit = UnitFinder.called(scheme, name);
        var why = grounds.given("为什么作废", "作废");
        var request = new SetSubmissionAside.Request(unit, Optional.ofNullable(which), why);
        Application.requireDatabase(scheme, settings().places(), program().springArguments());
        var told = new ActEntryText(program().terminal().err());
        return new JobRun(program(), settings(), metrics)
                .of(
                        scheme,
                        new TakeIn.Request(Optional.of(unit), false),
                        new JobRun.Entry(why.by(), why.withdrawn() ? "撤回作废" : "作废", why.reason()),
                        context -> told.number(SetSubmissionAside.enter(context, request)));
    }
}
