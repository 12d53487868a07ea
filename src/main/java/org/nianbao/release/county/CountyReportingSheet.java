package org.nianbao.release.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.ShownDigest;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.submission.ReportingStatus;

/** The sheet 报送情况 of a county: which file of each unit is in the figures, and which units are missing or late. */
final class CountyReportingSheet {

    static final String NAME = "报送情况";

    private static final List<ColumnHeading> HEADINGS = List.of(
            new ColumnHeading("乡镇", 16),
            new ColumnHeading("填报单位", 20),
            new ColumnHeading("区划代码", 12),
            new ColumnHeading("报送状态", 8),
            new ColumnHeading("计入汇总的批次", 8),
            new ColumnHeading("报出日期", 12),
            new ColumnHeading("文件名", 34),
            new ColumnHeading("SHA-256（前16位）", 16),
            new ColumnHeading("说明", 30));

    private final CountyRelease release;

    private CountyReportingSheet(CountyRelease release) {
        this.release = release;
    }

    static PrintedSheet of(CountyRelease release) {
        return new CountyReportingSheet(release).plan();
    }

    private PrintedSheet plan() {
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(CountyFrame.lineOf(release)),
                List.of(new PrintedTable(
                        "",
                        HEADINGS,
                        release.townships().stream().flatMap(this::rows).toList(),
                        true)),
                List.of(PrintedCell.line("“—”没有计入汇总的报表。报出日期晚于截止日期 %s 的是迟报。"
                        .formatted(release.scheme().edition().deadline()))),
                new PrintedSheet.PaperSetup(true, 2, true));
    }

    private Stream<PrintedTable.PrintedRow> rows(CountyPart part) {
        if (part.release().isEmpty()) {
            return Stream.of(new PrintedTable.PrintedRow(missing(part), true));
        }
        var late = part.late(release.scheme().edition().deadline());
        var rows = new ArrayList<PrintedTable.PrintedRow>();
        for (var standing : part.standings()) {
            rows.add(new PrintedTable.PrintedRow(row(part, standing, late.contains(standing)), rows.isEmpty()));
        }
        return rows.stream();
    }

    private static List<PrintedCell> missing(CountyPart part) {
        return List.of(
                PrintedCell.text(part.name()),
                CountyFrame.NOT_COUNTED,
                PrintedCell.mark(part.code()),
                PrintedCell.mark("缺").on(PrintStyle.Shade.ALERT),
                CountyFrame.NOT_COUNTED,
                CountyFrame.NOT_COUNTED,
                CountyFrame.NOT_COUNTED,
                CountyFrame.NOT_COUNTED,
                PrintedCell.text(part.remark()));
    }

    private static List<PrintedCell> row(CountyPart part, ReportingStatus standing, boolean isLate) {
        var counted = standing.inFigures();
        var state = PrintedCell.mark(standing.state().chinese());
        return List.of(
                PrintedCell.text(part.name()),
                PrintedCell.text(standing.unit().name()),
                PrintedCell.mark(standing.unit().code()),
                standing.state() == ReportingStatus.State.ACCEPTED ? state : state.on(PrintStyle.Shade.ALERT),
                counted.map(entered -> PrintedCell.mark(entered.batchShown())).orElse(CountyFrame.NOT_COUNTED),
                counted.map(entered -> PrintedCell.mark(entered.reportedOn())).orElse(CountyFrame.NOT_COUNTED),
                counted.map(entered -> PrintedCell.text(entered.file().name())).orElse(CountyFrame.NOT_COUNTED),
                counted.map(entered -> PrintedCell.mark(ShownDigest.of(entered)))
                        .orElse(CountyFrame.NOT_COUNTED),
                PrintedCell.text(remark(standing, isLate)));
    }

    private static String remark(ReportingStatus standing, boolean isLate) {
        if (standing.inFigures().isEmpty()) {
            return "未计入汇总";
        }
        var newer = standing.notCounted()
                .map(latest -> "%s%s，仍按较早批次汇总"
                        .formatted(latest.batchShown(), latest.verdict().chinese()));
        return Stream.of(newer.orElse(null), isLate ? "迟报" : null)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + "；" + other)
                .orElse("");
    }
}
