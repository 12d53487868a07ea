package org.nianbao.cli;

import java.util.Optional;
import org.nianbao.application.Exit;
import org.nianbao.application.TakeIn;
import org.nianbao.application.UnitFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code village}: does the same as nightly for one unit. */
@Command(name = "village", description = "只收取一个单位的新报表，其余与 nightly 相同。是谁的报表以封面的区划代码为准。")
final class VillageCommand extends YearCommand {

    @Parameters(paramLabel = UNIT, description = UNIT_NAMED)
    private String name = "";

    @Mixin
    private final MetricsOption metrics = new MetricsOption();

    @Mixin
    private final ReviewAgainOption again = new ReviewAgainOption();

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var unit = Optional.of(UnitFinder.called(scheme, name));
        return new JobRun(program(), settings(), metrics).of(scheme, new TakeIn.Request(unit, again.isWanted()));
    }
}
