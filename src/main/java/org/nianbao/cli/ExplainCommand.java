package org.nianbao.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.ExplainFinding;
import org.nianbao.application.TakeIn;
import org.nianbao.application.UnitFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: enters why a finding is correct all the same, and runs the job for the unit. */
@Command(
        name = "explain",
        description = {"登记对核实审核意见的说明，随即重审这个单位并重新汇总。", "说明只对现在的数有效：数变了，审核意见又会出现。强制的不能说明，只能改正。", "也可以由单位填在报表的“上报说明”表里。"})
final class ExplainCommand extends YearCommand {

    @Parameters(index = "0", paramLabel = UNIT, description = UNIT_NAMED)
    private String name = "";

    @Parameters(index = "1", paramLabel = "<审核关系>", description = "审核意见的编号，如 S304")
    private String rule = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "<单元格>",
            description = "审核意见的一个单元格，如 党员名册!V9 或 V9；这条审核关系只有一条意见时可以不写")
    private @Nullable String cell;

    @Mixin
    private final GroundsOption grounds = new GroundsOption();

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var unit = UnitFinder.called(scheme, name);
        var why = grounds.given("情况", "说明");
        var request = new ExplainFinding.Request(unit, rule, Optional.ofNullable(cell), why);
        Application.requireDatabase(scheme, settings().places(), program().springArguments());
        var told = new ActEntryText(program().terminal().err());
        return new JobRun(program(), settings(), metrics)
                .of(
                        scheme,
                        new TakeIn.Request(Optional.of(unit), false),
                        new JobRun.Entry(
                                why.by(), why.withdrawn() ? "撤回说明" : "说明", "%s %s".formatted(rule, why.reason())),
                        context -> told.number(ExplainFinding.enter(context, request)));
    }
}
