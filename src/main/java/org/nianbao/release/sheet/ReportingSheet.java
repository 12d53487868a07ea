package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Release;
import org.nianbao.release.ShownDigest;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Level;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;

/** The sheet 报送情况: which file of each unit is in the figures, and which files are of no unit. */
final class ReportingSheet {

    static final String NAME = "报送情况";

    private static final PrintedCell NONE = Sign.NOT_COUNTED.content();

    private static final List<ColumnHeading> HEADINGS = List.of(
            new ColumnHeading("填报单位", 20),
            new ColumnHeading("区划代码", 12),
            new ColumnHeading("报送状态", 8),
            new ColumnHeading("计入汇总的批次", 8),
            new ColumnHeading("报出日期", 12),
            new ColumnHeading("文件名", 34),
            new ColumnHeading("SHA-256（前16位）", 16),
            new ColumnHeading("最新批次", 8),
            new ColumnHeading("最新批次的结论", 8),
            new ColumnHeading("说明", 34));

    private ReportingSheet() {}

    static PrintedSheet of(Release release) {
        var rows = Stream.concat(
                        release.standings().stream().map(ReportingSheet::row),
                        release.unattributed().stream().map(ReportingSheet::row))
                .toList();
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(StatutoryFrame.lineOf(release)),
                List.of(new PrintedTable("", HEADINGS, rows, true)),
                List.of(
                        PrintedCell.line("“—”没有计入汇总的报表。最新批次就是计入汇总的批次的，最新批次和结论两栏为空。"),
                        PrintedCell.line(
                                release.unattributed().isEmpty()
                                        ? "没有无法归属单位的文件。"
                                        : "表末列出 " + release.unattributed().size() + " 个无法归属任何单位的文件，均未计入汇总。")),
                new PrintedSheet.PaperSetup(true, 1, true));
    }

    private static PrintedTable.PrintedRow row(ReportingStatus standing) {
        var counted = standing.inFigures();
        var newer = standing.notCounted();
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.text(standing.unit().name()),
                PrintedCell.mark(standing.unit().code()),
                StateCell.of(standing),
                counted.map(entered -> PrintedCell.mark(entered.batchShown())).orElse(NONE),
                counted.map(entered -> PrintedCell.mark(entered.reportedOn())).orElse(NONE),
                counted.map(entered -> PrintedCell.text(entered.file().name())).orElse(NONE),
                counted.map(ReportingSheet::digits).orElse(NONE),
                newer.map(entered -> PrintedCell.mark(entered.batchShown())).orElse(PrintedCell.BLANK),
                newer.map(entered -> PrintedCell.mark(entered.verdict().chinese()))
                        .orElse(PrintedCell.BLANK),
                PrintedCell.text(String.join("；", remarks(standing)))));
    }

    private static PrintedTable.PrintedRow row(EnteredSubmission stray) {
        var opening = PrintedCell.mark("无法归属").on(PrintStyle.Shade.ALERT);
        return new PrintedTable.PrintedRow(List.of(
                opening,
                NONE,
                PrintedCell.mark(stray.verdict().chinese()),
                NONE,
                NONE,
                PrintedCell.text(stray.file().name()),
                digits(stray),
                PrintedCell.BLANK,
                PrintedCell.BLANK,
                PrintedCell.text(reason(stray))));
    }

    private static PrintedCell digits(EnteredSubmission entered) {
        return PrintedCell.mark(ShownDigest.of(entered));
    }

    private static List<String> remarks(ReportingStatus standing) {
        return Stream.concat(
                        Stream.of(remark(standing)),
                        standing.setAside().stream().map(EnteredSubmission::setAsideShown))
                .filter(remark -> !remark.isEmpty())
                .toList();
    }

    private static String remark(ReportingStatus standing) {
        if (standing.newest().isEmpty()) {
            return "未报送，未计入汇总";
        } else if (standing.inFigures().isEmpty()) {
            return "尚无通过审核的报表，未计入汇总";
        }
        return standing.notCounted()
                .map(newer -> "%s%s，仍按%s汇总"
                        .formatted(
                                newer.batchShown(),
                                newer.verdict().chinese(),
                                standing.inFigures().orElseThrow().batchShown()))
                .orElse("");
    }

    private static String reason(EnteredSubmission stray) {
        return stray.findings().stream()
                .filter(finding -> finding.level() == Level.MANDATORY)
                .map(Finding::message)
                .distinct()
                .collect(joining("；"));
    }
}
