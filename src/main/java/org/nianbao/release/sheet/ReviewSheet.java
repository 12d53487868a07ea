package org.nianbao.release.sheet;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Release;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Level;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;

/** The sheet 审核情况: the result of the review of each unit's newest submission. */
final class ReviewSheet {

    static final String NAME = "审核情况";

    private static final List<ColumnHeading> COUNTS = List.of(
            new ColumnHeading("填报单位", 20),
            new ColumnHeading(Level.MANDATORY.chinese(), 8),
            new ColumnHeading(Level.VERIFY.chinese(), 8),
            new ColumnHeading(Level.NOTICE.chinese(), 16),
            new ColumnHeading("审核结论", 14));

    private static final List<ColumnHeading> FINDINGS = List.of(
            new ColumnHeading("填报单位", 20),
            new ColumnHeading("审核关系", 10),
            new ColumnHeading("级别", 8),
            new ColumnHeading("工作表", 20),
            new ColumnHeading("单元格", 14),
            new ColumnHeading("审核意见", 52),
            new ColumnHeading("处理办法", 34));

    private ReviewSheet() {}

    static PrintedSheet of(Release release) {
        var findings = Stream.concat(
                        betweenUnits(release),
                        release.standings().stream().flatMap(standing -> findings(release, standing)))
                .toList();
        var tables = new ArrayList<PrintedTable>();
        tables.add(new PrintedTable("一、各单位最新一批报表的审核结果（条）", COUNTS, counts(release), false));
        if (!findings.isEmpty()) {
            tables.add(new PrintedTable("二、强制和核实审核意见", FINDINGS, findings, true));
        }
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(),
                tables,
                List.of(
                        findings.isEmpty()
                                ? PrintedCell.line("没有待处理的审核意见。")
                                : PrintedCell.line("强制：必须满足，否则退回；核实：满足，或者附上报说明，已说明的见“上报说明”；提示：供参考，不列明细。")),
                new PrintedSheet.PaperSetup(true, 1, true));
    }

    private static List<PrintedTable.PrintedRow> counts(Release release) {
        return release.standings().stream()
                .map(standing -> new PrintedTable.PrintedRow(List.of(
                        PrintedCell.text(standing.unit().name()),
                        count(standing, Level.MANDATORY),
                        count(standing, Level.VERIFY),
                        count(standing, Level.NOTICE),
                        StateCell.of(standing))))
                .toList();
    }

    private static PrintedCell count(ReportingStatus standing, Level level) {
        return standing.newest()
                .map(entered -> PrintedCell.count(entered.findings().stream()
                        .filter(finding -> finding.level() == level)
                        .filter(finding -> finding.explanation().isEmpty())
                        .count()))
                .orElseGet(Sign.NOT_COUNTED::content);
    }

    private static Stream<PrintedTable.PrintedRow> betweenUnits(Release release) {
        return rows("全镇", release.betweenUnits().township());
    }

    private static Stream<PrintedTable.PrintedRow> findings(Release release, ReportingStatus standing) {
        var own = standing.newest().map(EnteredSubmission::findings).orElse(List.of());
        var betweenUnits = release.betweenUnits().of(standing.unit().code());
        return rows(
                standing.unit().name(),
                Stream.concat(own.stream(), betweenUnits.stream()).toList());
    }

    private static Stream<PrintedTable.PrintedRow> rows(String whose, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isOpen)
                .sorted(comparing(Finding::level))
                .map(finding -> row(whose, finding));
    }

    private static PrintedTable.PrintedRow row(String whose, Finding finding) {
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.text(whose),
                PrintedCell.mark(finding.rule()),
                PrintedCell.mark(finding.level().chinese())
                        .on(finding.level() == Level.MANDATORY ? PrintStyle.Shade.ALERT : PrintStyle.Shade.NONE),
                PrintedCell.text(finding.sheet()),
                PrintedCell.text(finding.shownCells()),
                PrintedCell.text(finding.message()),
                PrintedCell.text(finding.instruction())));
    }
}
