package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Release;
import org.nianbao.release.ShownDigest;
import org.nianbao.release.print.Content;
import org.nianbao.release.print.Heading;
import org.nianbao.release.print.Look;
import org.nianbao.release.print.Sheet;
import org.nianbao.release.print.Table;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Entered;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Standing;

/** The sheet 报送情况: which file of each unit is in the figures, and which files are of no unit. */
final class ReportingSheet {

    static final String NAME = "报送情况";

    private static final Content NONE = Sign.NOT_COUNTED.content();

    private static final List<Heading> HEADINGS = List.of(
            new Heading("填报单位", 20),
            new Heading("区划代码", 12),
            new Heading("报送状态", 8),
            new Heading("计入汇总的批次", 8),
            new Heading("报出日期", 12),
            new Heading("文件名", 34),
            new Heading("SHA-256（前16位）", 16),
            new Heading("最新批次", 8),
            new Heading("最新批次的结论", 8),
            new Heading("说明", 34));

    private ReportingSheet() {}

    static Sheet of(Release release) {
        var rows = Stream.concat(
                        release.standings().stream().map(ReportingSheet::row),
                        release.unattributed().stream().map(ReportingSheet::row))
                .toList();
        return new Sheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(StatutoryFrame.lineOf(release)),
                List.of(new Table("", HEADINGS, rows, true)),
                List.of(
                        Content.line("“—”没有计入汇总的报表。最新批次就是计入汇总的批次的，最新批次和结论两栏为空。"),
                        Content.line(
                                release.unattributed().isEmpty()
                                        ? "没有无法归属单位的文件。"
                                        : "表末列出 " + release.unattributed().size() + " 个无法归属任何单位的文件，均未计入汇总。")),
                new Sheet.Paper(true, 1, true));
    }

    private static Table.Row row(Standing standing) {
        var counted = standing.inFigures();
        var newer = standing.notCounted();
        return new Table.Row(List.of(
                Content.text(standing.unit().name()),
                Content.mark(standing.unit().code()),
                StateCell.of(standing),
                counted.map(entered -> Content.mark(entered.batchShown())).orElse(NONE),
                counted.map(entered -> Content.mark(entered.reportedOn())).orElse(NONE),
                counted.map(entered -> Content.text(entered.file().name())).orElse(NONE),
                counted.map(ReportingSheet::digits).orElse(NONE),
                newer.map(entered -> Content.mark(entered.batchShown())).orElse(Content.BLANK),
                newer.map(entered -> Content.mark(entered.verdict().chinese())).orElse(Content.BLANK),
                Content.text(String.join("；", remarks(standing)))));
    }

    private static Table.Row row(Entered stray) {
        var opening = Content.mark("无法归属").on(Look.Shade.ALERT);
        return new Table.Row(List.of(
                opening,
                NONE,
                Content.mark(stray.verdict().chinese()),
                NONE,
                NONE,
                Content.text(stray.file().name()),
                digits(stray),
                Content.BLANK,
                Content.BLANK,
                Content.text(reason(stray))));
    }

    private static Content digits(Entered entered) {
        return Content.mark(ShownDigest.of(entered));
    }

    private static List<String> remarks(Standing standing) {
        return Stream.concat(
                        Stream.of(remark(standing)),
                        standing.setAside().stream().map(Entered::setAsideShown))
                .filter(remark -> !remark.isEmpty())
                .toList();
    }

    private static String remark(Standing standing) {
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

    private static String reason(Entered stray) {
        return stray.findings().stream()
                .filter(finding -> finding.level() == Level.MANDATORY)
                .map(Finding::message)
                .distinct()
                .collect(joining("；"));
    }
}
