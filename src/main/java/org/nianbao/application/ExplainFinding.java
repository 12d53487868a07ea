package org.nianbao.application;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.application.ActEntry.Proposed;
import org.nianbao.job.Act;
import org.nianbao.job.TownshipContext;
import org.nianbao.release.Release;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scope;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.nianbao.submission.GivenExplanation;

/** Enters why a finding is correct all the same (上报说明), or withdraws the explanation. */
public final class ExplainFinding {

    private final TownshipContext context;
    private final Request request;

    private ExplainFinding(TownshipContext context, Request request) {
        this.context = context;
        this.request = request;
    }

    /**
     * The finding to explain, and the explanation.
     *
     * @param rule the id of its rule
     * @param cell one of its cells, such as {@code 党员名册!V9} or {@code V9}; needed if the rule has several findings
     */
    public record Request(Unit unit, String rule, Optional<String> cell, Grounds grounds) {}

    /**
     * Enters the explanation, while no other run of the township is under way; the next run applies it.
     *
     * @throws UsageException if there is no such finding, if there are several, or if it cannot be explained
     */
    public static ActEntry enter(TownshipContext context, Request request) {
        var use = new ExplainFinding(context, request);
        var asked = request.grounds()
                .asked(
                        "explain",
                        request.unit().code(),
                        request.rule(),
                        request.cell().orElse(""));
        return ActEntry.of(context.acts(), asked, () -> use.proposed(asked));
    }

    private Proposed proposed(List<String> asked) {
        var finding = finding();
        var grounds = request.grounds();
        var act = Act.explaining(
                request.unit().code(),
                asked,
                finding,
                context.scheme().rule(request.rule()).scope() == Scope.CROSS_UNIT,
                grounds.withdrawn() ? null : grounds.explanation(TownshipTime.today()),
                TownshipTime.today());
        return new Proposed(act, stands(finding, act));
    }

    /** Returns whether the same explanation is already in force, or already withdrawn. */
    private boolean stands(Finding finding, Act act) {
        var unit = request.unit();
        var grounds = request.grounds();
        var given = context.explanations().byStaff().getOrDefault(unit.code(), List.of()).stream()
                .filter(one -> one.explains(finding))
                .map(GivenExplanation::explanation)
                .toList();
        if (!grounds.withdrawn()) {
            return given.stream()
                    .anyMatch(one ->
                            one.reason().equals(grounds.reason()) && one.by().equals(grounds.by()));
        }
        var last = context.acts().last(act.about());
        if (given.isEmpty() && last.filter(one -> one.verb() == act.verb()).isEmpty()) {
            throw new UsageException("%s 的 %s 没有登记过说明，随报表报来的说明请在报表中改".formatted(unit.name(), request.rule()));
        }
        return given.isEmpty();
    }

    /**
     * Returns the findings that a unit was told: those of its newest submission, and those between units of the one
     * that counts.
     */
    private List<Finding> findings(Release now) {
        var own = now.standings().stream()
                .filter(standing -> standing.unit().equals(request.unit()))
                .flatMap(standing -> standing.newest().stream())
                .flatMap(entered -> entered.findings().stream());
        return Stream.concat(own, now.betweenUnits().of(request.unit().code()).stream())
                .toList();
    }

    private Finding finding() {
        var rule = request.rule();
        var unit = request.unit();
        if (context.scheme().rules().stream().noneMatch(known -> known.id().equals(rule))) {
            throw new UsageException("没有审核关系 %s，编号见审核意见".formatted(rule));
        }
        var ofRule = findings(context.currentState().now()).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        var named = ofRule.stream().filter(this::isMeant).toList();
        if (named.isEmpty()) {
            throw new UsageException("%s 没有这样的审核意见：%s%s%s"
                    .formatted(
                            unit.name(),
                            rule,
                            request.cell().map(cell -> " " + cell).orElse(""),
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
        return "；%s %s"
                .formatted(introduction, findings.stream().map(Finding::place).collect(joining("，")));
    }

    private boolean isMeant(Finding finding) {
        return request.cell().map(cell -> isAt(finding, cell)).orElse(true);
    }

    private static boolean isAt(Finding finding, String cell) {
        var sheet = cell.contains("!") ? cell.substring(0, cell.lastIndexOf('!')) : "";
        return finding.isAt(sheet, CellAddress.mentionedIn(cell.substring(cell.lastIndexOf('!') + 1)));
    }
}
