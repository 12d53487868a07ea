package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.Units;
import org.nianbao.application.UsageException;
import org.nianbao.job.Act;
import org.nianbao.release.Release;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Scope;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Finding;
import org.nianbao.submission.GivenExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: enters why what was found is right all the same, and runs the job for the unit. */
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
        var unit = Units.called(scheme, name);
        grounds.require("情况", "说明");
        return new Run(program(), settings(), metrics)
                .of(scheme, Optional.of(unit), session -> once(session, unit).enter(() -> act(session, scheme, unit)));
    }

    private Once once(Session session, Unit unit) {
        var asked = grounds.asked("explain", unit.code(), rule, cell == null ? "" : cell);
        return new Once(session.desk().acts(), asked, program().terminal().err());
    }

    /** Nothing if the same is explained already, or taken back. */
    private Optional<Act> act(Session session, Scheme scheme, Unit unit) {
        var finding = finding(scheme, unit, findings(session.desk().situation().now(), unit));
        var whatever = scheme.rule(rule).scope() == Scope.CROSS_UNIT;
        var act = Act.explaining(
                unit.code(),
                once(session, unit).asked(),
                finding,
                whatever,
                grounds.areWithdrawn() ? null : explanation(),
                TownshipTime.today());
        if (!stands(session, unit, finding, act)) {
            return Optional.of(act);
        }
        program().terminal().err().println("%s，以前已经登记过，没有变动".formatted(act.shown()));
        return Optional.empty();
    }

    private boolean stands(Session session, Unit unit, Finding finding, Act act) {
        var given = session.desk().explanations().byStaff().getOrDefault(unit.code(), List.of()).stream()
                .filter(one -> one.explains(finding))
                .map(GivenExplanation::explanation)
                .toList();
        if (!grounds.areWithdrawn()) {
            return given.stream()
                    .anyMatch(one ->
                            one.reason().equals(grounds.reason()) && one.by().equals(grounds.by()));
        }
        var last = session.desk().acts().last(act.about());
        if (given.isEmpty() && last.filter(one -> one.verb() == act.verb()).isEmpty()) {
            throw new UsageException("%s 的 %s 没有登记过说明，随报表报来的说明请在报表中改".formatted(unit.name(), rule));
        }
        return given.isEmpty();
    }

    private Explanation explanation() {
        return new Explanation(grounds.reason(), grounds.by(), TownshipTime.today());
    }

    /** What a unit was told: of its newest submission, and of the one that counts beside those of the others. */
    private static List<Finding> findings(Release now, Unit unit) {
        var own = now.standings().stream()
                .filter(standing -> standing.unit().equals(unit))
                .flatMap(standing -> standing.newest().stream())
                .flatMap(entered -> entered.findings().stream());
        return Stream.concat(own, now.betweenUnits().of(unit.code()).stream()).toList();
    }

    private Finding finding(Scheme scheme, Unit unit, List<Finding> findings) {
        var ofRule =
                findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
        var named = ofRule.stream().filter(this::isMeant).toList();
        if (scheme.rules().stream().noneMatch(known -> known.id().equals(rule))) {
            throw new UsageException("没有审核关系 %s，编号见审核意见".formatted(rule));
        }
        if (named.isEmpty()) {
            throw new UsageException("%s 没有这样的审核意见：%s%s%s"
                    .formatted(
                            unit.name(),
                            rule,
                            cell == null ? "" : " " + cell,
                            ofRule.isEmpty()
                                    ? "；它现在有哪些意见，请看 status --findings"
                                    : choice(ofRule, "这条审核关系的意见在") + "，请写其中的单元格"));
        }
        if (named.size() > 1) {
            throw new UsageException(
                    "%s 的 %s 有 %d 条意见，请写明单元格%s".formatted(unit.name(), rule, named.size(), choice(named, "它们在")));
        }
        var finding = named.get(0);
        if (finding.level() != Level.VERIFY) {
            throw new UsageException(
                    finding.level() == Level.MANDATORY
                            ? "%s 是强制审核关系，不能以说明代替改正：%s".formatted(rule, finding.message())
                            : "%s 是提示，不需要说明".formatted(rule));
        }
        return finding;
    }

    private static String choice(List<Finding> findings, String introduction) {
        return findings.isEmpty()
                ? ""
                : "；%s %s"
                        .formatted(
                                introduction,
                                findings.stream().map(Finding::place).collect(joining("，")));
    }

    private boolean isMeant(Finding finding) {
        if (cell == null) {
            return true;
        }
        var sheet = cell.contains("!") ? cell.substring(0, cell.lastIndexOf('!')) : "";
        var cells = CellAddress.mentionedIn(cell.substring(cell.lastIndexOf('!') + 1));
        return finding.isAt(sheet, cells);
    }
}
