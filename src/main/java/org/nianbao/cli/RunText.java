package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.application.RunResult;
import org.nianbao.scheme.Level;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;
import org.nianbao.submission.ReportingStatus;

/** The answer of a run, for people: a table of the units, what is to be done, and the path of the release. */
record RunText(RunResult answer) {

    private static final String FOLDED = "  %s。逐条见“问题清单”（check 加 --return），或者用 --format json 看。%n";

    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(units()).append(findings()).append(turns());
        text.append('\n');
        text.append("与公布数核对  ").append(answer.now().reconciliation().summary()).append('\n');
        answer.issued()
                .ifPresent(issued -> text.append("汇总表        %s（第%d版）%n".formatted(answer.path(), issued.number()))
                        .append("SHA-256       ")
                        .append(issued.sha256())
                        .append('\n'));
        answer.returns()
                .ifPresent(folder -> text.append("退回的报表    ").append(folder).append('\n'));
        return text.toString();
    }

    /**
     * Returns the findings of each unit whose newest submission does not count, of the unattributed files, and between
     * units.
     */
    String findings() {
        var text = new StringBuilder();
        answer.now().standings().stream()
                .flatMap(standing -> standing.notCounted().stream())
                .forEach(entered -> text.append(findings(entered)));
        answer.now().unattributed().forEach(entered -> text.append(findings(entered)));
        text.append(betweenUnits());
        return text.toString();
    }

    /** Returns which accepted submissions would change their verdicts by the present scheme, and how to apply that. */
    String turns() {
        return answer.turns().isEmpty()
                ? ""
                : answer.turnsShown()
                        .collect(joining(
                                "\n  ",
                                "\n报表制度在上报以后改了\n  ",
                                "\n  要改判的，请运行 nightly --review-again（一个单位的用 village）；不改判的，汇总表照旧计入它们\n"));
    }

    private String betweenUnits() {
        var found = answer.now().betweenUnits();
        var text = new StringBuilder();
        if (!found.township().isEmpty()) {
            text.append("\n全镇\n").append(lines(found.township()));
        }
        for (var standing : answer.now().standings()) {
            var unit = standing.unit();
            if (!found.of(unit.code()).isEmpty()) {
                text.append("\n跨村 %s%n".formatted(unit.name())).append(lines(found.of(unit.code())));
            }
        }
        return text.toString();
    }

    private TextTable units() {
        var table = new TextTable("区划代码", "单位", "状态", "计入", "强制", "核实", "提示", "说明", "跨村", "文件");
        for (var standing : answer.now().standings()) {
            var newest = standing.newest();
            var findings = newest.map(EnteredSubmission::findings).orElse(List.of());
            table.add(
                    standing.unit().code(),
                    standing.unit().name(),
                    standing.state().chinese(),
                    counted(standing),
                    count(findings, Level.MANDATORY),
                    count(findings, Level.VERIFY),
                    count(findings, Level.NOTICE),
                    explained(findings),
                    unexplained(answer.now().betweenUnits().of(standing.unit().code())),
                    newest.map(entered -> entered.file().name()).orElse("—"));
            answer.now()
                    .resembling(standing.unit())
                    .forEach(entered -> addOfNobody(
                            table, "（像是%s的）".formatted(standing.unit().name()), entered));
        }
        answer.now().unattributed().stream()
                .filter(entered -> answer.now().resembled(entered).isEmpty())
                .forEach(entered -> addOfNobody(table, "（认不出单位）", entered));
        return table;
    }

    private static void addOfNobody(TextTable table, String whose, EnteredSubmission entered) {
        table.add(
                "—",
                whose,
                entered.verdict().chinese(),
                "—",
                count(entered.findings(), Level.MANDATORY),
                count(entered.findings(), Level.VERIFY),
                count(entered.findings(), Level.NOTICE),
                explained(entered.findings()),
                "—",
                entered.file().name());
    }

    private static String counted(ReportingStatus standing) {
        return standing.inFigures().map(EnteredSubmission::batchShown).orElse("—");
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream()
                .filter(finding -> finding.level() == level)
                .filter(finding -> finding.explanation().isEmpty())
                .count();
    }

    private static long explained(List<Finding> findings) {
        return findings.size() - unexplained(findings);
    }

    private static long unexplained(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.explanation().isEmpty())
                .count();
    }

    private static String findings(EnteredSubmission entered) {
        var heading = "%n%s %s%n"
                .formatted(entered.verdict().chinese(), entered.file().name());
        var findings = FoldedFindings.of(entered.findings());
        var told = findings.told().stream().filter(finding -> finding.level() != Level.NOTICE);
        return heading + lines(told) + (findings.behind().isEmpty() ? "" : folded(findings));
    }

    /** Returns findings one below the other, and how many are folded. */
    static String lines(List<Finding> findings) {
        var folded = FoldedFindings.of(findings);
        return lines(folded.told().stream()) + folded(folded);
    }

    private static String folded(FoldedFindings findings) {
        return findings.sentence().map(FOLDED::formatted).orElse("");
    }

    /** Returns findings one below the other: rule, level, place, message, what to do, and the indicators concerned. */
    private static String lines(Stream<Finding> findings) {
        var text = new StringBuilder();
        findings.forEach(finding -> text.append("  ")
                .append(finding.rule())
                .append(' ')
                .append(finding.level().chinese())
                .append("  ")
                .append(finding.place().isEmpty() ? "" : DisplayText.text(finding.place()) + "  ")
                .append(DisplayText.text(finding.message()))
                .append("。")
                .append(finding.explanation().map(RunText::explained).orElseGet(() -> finding.instruction() + "。"))
                .append(finding.indicators().isEmpty() ? "" : "影响指标 " + finding.effect() + "。")
                .append('\n'));
        return text.toString();
    }

    private static String explained(Explanation explanation) {
        return "已说明：%s（%s，%s）。"
                .formatted(
                        DisplayText.text(explanation.reason()), DisplayText.text(explanation.by()), explanation.on());
    }
}
