package org.nianbao.release.sheet;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Release;
import org.nianbao.release.print.Content;
import org.nianbao.release.print.Heading;
import org.nianbao.release.print.Look;
import org.nianbao.release.print.Sheet;
import org.nianbao.release.print.Table;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Entered;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Standing;

/** The sheet 审核情况: what the review of each unit's newest submission came to. */
final class ReviewSheet {

    static final String NAME = "审核情况";

    private static final List<Heading> COUNTS = List.of(
            new Heading("填报单位", 20),
            new Heading(Level.MANDATORY.chinese(), 8),
            new Heading(Level.VERIFY.chinese(), 8),
            new Heading(Level.NOTICE.chinese(), 16),
            new Heading("审核结论", 14));

    private static final List<Heading> FINDINGS = List.of(
            new Heading("填报单位", 20),
            new Heading("审核关系", 10),
            new Heading("级别", 8),
            new Heading("工作表", 20),
            new Heading("单元格", 14),
            new Heading("审核意见", 52),
            new Heading("处理办法", 34));

    private ReviewSheet() {}

    static Sheet of(Release release) {
        var findings = Stream.concat(
                        betweenUnits(release),
                        release.standings().stream().flatMap(standing -> findings(release, standing)))
                .toList();
        var tables = new ArrayList<Table>();
        tables.add(new Table("一、各单位最新一批报表的审核结果（条）", COUNTS, counts(release), false));
        if (!findings.isEmpty()) {
            tables.add(new Table("二、强制和核实审核意见", FINDINGS, findings, true));
        }
        return new Sheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(),
                tables,
                List.of(
                        findings.isEmpty()
                                ? Content.line("没有待处理的审核意见。")
                                : Content.line("强制：必须满足，否则退回；核实：满足，或者附上报说明，已说明的见“上报说明”；提示：供参考，不列明细。")),
                new Sheet.Paper(true, 1, true));
    }

    private static List<Table.Row> counts(Release release) {
        return release.standings().stream()
                .map(standing -> new Table.Row(List.of(
                        Content.text(standing.unit().name()),
                        count(standing, Level.MANDATORY),
                        count(standing, Level.VERIFY),
                        count(standing, Level.NOTICE),
                        StateCell.of(standing))))
                .toList();
    }

    private static Content count(Standing standing, Level level) {
        return standing.newest()
                .map(entered -> Content.count(entered.findings().stream()
                        .filter(finding -> finding.level() == level)
                        .filter(finding -> finding.explanation().isEmpty())
                        .count()))
                .orElseGet(Sign.NOT_COUNTED::content);
    }

    private static Stream<Table.Row> betweenUnits(Release release) {
        return rows("全镇", release.betweenUnits().township());
    }

    private static Stream<Table.Row> findings(Release release, Standing standing) {
        var own = standing.newest().map(Entered::findings).orElse(List.of());
        var betweenUnits = release.betweenUnits().of(standing.unit().code());
        return rows(
                standing.unit().name(),
                Stream.concat(own.stream(), betweenUnits.stream()).toList());
    }

    private static Stream<Table.Row> rows(String whose, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isOpen)
                .sorted(comparing(Finding::level))
                .map(finding -> row(whose, finding));
    }

    private static Table.Row row(String whose, Finding finding) {
        return new Table.Row(List.of(
                Content.text(whose),
                Content.mark(finding.rule()),
                Content.mark(finding.level().chinese())
                        .on(finding.level() == Level.MANDATORY ? Look.Shade.ALERT : Look.Shade.NONE),
                Content.text(finding.sheet()),
                Content.text(finding.shownCells()),
                Content.text(finding.message()),
                Content.text(finding.instruction())));
    }
}
