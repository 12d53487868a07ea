package org.nianbao.release.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Release;
import org.nianbao.release.print.Content;
import org.nianbao.release.print.Heading;
import org.nianbao.release.print.Sheet;
import org.nianbao.release.print.Table;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Standing;

/** The sheet 上报说明: what the units whose figures are in the release explain. */
final class ExplanationSheet {

    static final String NAME = "上报说明";

    private static final List<Heading> HEADINGS = List.of(
            new Heading("填报单位", 20),
            new Heading("审核关系", 10),
            new Heading("工作表", 20),
            new Heading("单元格", 14),
            new Heading("审核意见", 44),
            new Heading("情况说明", 44),
            new Heading("说明人", 12),
            new Heading("说明日期", 12));

    private ExplanationSheet() {}

    static Sheet of(Release release) {
        var rows = release.standings().stream()
                .flatMap(standing -> rows(release, standing))
                .toList();
        return new Sheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(),
                rows.isEmpty() ? List.of() : List.of(new Table("", HEADINGS, rows, true)),
                List.of(Content.line(rows.isEmpty() ? "没有上报说明。" : "说明只对所说明的数有效，数变了须重新说明。姓名和号码已遮盖。")),
                new Sheet.Paper(true, 1, true));
    }

    private static Stream<Table.Row> rows(Release release, Standing standing) {
        var own = standing.inFigures().stream().flatMap(entered -> entered.findings().stream());
        var betweenUnits = release.betweenUnits().of(standing.unit().code()).stream();
        return Stream.concat(own, betweenUnits)
                .flatMap(finding ->
                        finding.explanation().stream().map(explanation -> row(standing, finding, explanation)));
    }

    private static Table.Row row(Standing standing, Finding finding, Explanation explanation) {
        return new Table.Row(List.of(
                Content.text(standing.unit().name()),
                Content.mark(finding.rule()),
                Content.text(finding.sheet()),
                Content.text(finding.shownCells()),
                Content.text(finding.message()),
                Content.text(explanation.reason()),
                Content.text(explanation.by()),
                Content.mark(explanation.on().toString())));
    }
}
