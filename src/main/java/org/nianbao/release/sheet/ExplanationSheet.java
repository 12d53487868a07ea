package org.nianbao.release.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Release;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;

/** The sheet 上报说明: what the units whose figures are in the release explain. */
final class ExplanationSheet {

    static final String NAME = "上报说明";

    private static final List<ColumnHeading> HEADINGS = List.of(
            new ColumnHeading("填报单位", 20),
            new ColumnHeading("审核关系", 10),
            new ColumnHeading("工作表", 20),
            new ColumnHeading("单元格", 14),
            new ColumnHeading("审核意见", 44),
            new ColumnHeading("情况说明", 44),
            new ColumnHeading("说明人", 12),
            new ColumnHeading("说明日期", 12));

    private ExplanationSheet() {}

    static PrintedSheet of(Release release) {
        var rows = release.standings().stream()
                .flatMap(standing -> rows(release, standing))
                .toList();
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(),
                rows.isEmpty() ? List.of() : List.of(new PrintedTable("", HEADINGS, rows, true)),
                List.of(PrintedCell.line(rows.isEmpty() ? "没有上报说明。" : "说明只对所说明的数有效，数变了须重新说明。姓名和号码已遮盖。")),
                new PrintedSheet.PaperSetup(true, 1, true));
    }

    private static Stream<PrintedTable.PrintedRow> rows(Release release, ReportingStatus standing) {
        var own = standing.inFigures().stream().flatMap(entered -> entered.findings().stream());
        var betweenUnits = release.betweenUnits().of(standing.unit().code()).stream();
        return Stream.concat(own, betweenUnits)
                .flatMap(finding ->
                        finding.explanation().stream().map(explanation -> row(standing, finding, explanation)));
    }

    private static PrintedTable.PrintedRow row(ReportingStatus standing, Finding finding, Explanation explanation) {
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.text(standing.unit().name()),
                PrintedCell.mark(finding.rule()),
                PrintedCell.text(finding.sheet()),
                PrintedCell.text(finding.shownCells()),
                PrintedCell.text(finding.message()),
                PrintedCell.text(explanation.reason()),
                PrintedCell.text(explanation.by()),
                PrintedCell.mark(explanation.on().toString())));
    }
}
