package org.nianbao.release.county;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.release.proof.Proof;
import org.nianbao.release.sheet.StatutoryFrame;
import org.nianbao.submission.ReportingStatus;

/** The sheet 封面 of a county: who reports to whom, which release of which township is in it, and who is late. */
final class CountyCoverSheet {

    static final String NAME = "封面";

    private final CountyRelease release;
    private final String code;
    private final LocalDate deadline;

    private CountyCoverSheet(CountyRelease release, String code) {
        this.release = release;
        this.code = code;
        deadline = release.scheme().edition().deadline();
    }

    /**
     * Returns the cover of a release.
     *
     * @param code of all its figures
     */
    static PrintedSheet of(CountyRelease release, String code) {
        var cover = new CountyCoverSheet(release, code);
        return new PrintedSheet(
                NAME,
                release.scheme().title(),
                StatutoryFrame.ofCover(release.scheme().edition()),
                List.of(cover.summary(), cover.townships(), cover.contents()),
                StatutoryFrame.footOfCover(),
                new PrintedSheet.PaperSetup(false, 0, true));
    }

    private PrintedTable summary() {
        var edition = release.scheme().edition();
        return new PrintedTable(
                "一、基本情况",
                List.of(new ColumnHeading("项目", 24).atLeast(24), new ColumnHeading("情况", 60).atLeast(60)),
                List.of(
                        row(
                                "填报单位",
                                edition.township().county() + release.scheme().name()),
                        row("区划代码", release.scheme().code()),
                        row("报告年度", edition.year() + "年"),
                        row("报送对象", edition.addressee()),
                        row("汇总范围", release.sentence()),
                        row("缺的乡镇", listed(release.missing().stream().map(CountyPart::name))),
                        row("截止日期", deadline.toString()),
                        row(Proof.LABEL, code)),
                false);
    }

    private static String listed(Stream<String> names) {
        var all = names.toList();
        return all.isEmpty() ? "0 个" : all.size() + " 个：" + String.join("、", all);
    }

    private static PrintedTable.PrintedRow row(String item, String text) {
        return new PrintedTable.PrintedRow(List.of(PrintedCell.text(item), PrintedCell.text(text)));
    }

    private PrintedTable townships() {
        var sheets = CountyUnitSheet.names(release);
        var rows = release.townships().stream().map(part -> {
            var sheet = sheets.get(part.code());
            var name = PrintedCell.text(part.name());
            var told = PrintedCell.text(told(part));
            var isSound = part.remark().isEmpty()
                    && part.coverage().notCounted().isEmpty()
                    && part.release().isPresent();
            return new PrintedTable.PrintedRow(List.of(
                    sheet == null ? name : name.leadingTo(PrintedCell.place(sheet, 0)),
                    isSound ? told : told.on(PrintStyle.Shade.ALERT)));
        });
        return new PrintedTable(
                "二、各乡镇", List.of(new ColumnHeading("乡镇", 24), new ColumnHeading("汇总表、报送情况", 60)), rows.toList(), false);
    }

    private String told(CountyPart part) {
        var parts = new ArrayList<String>();
        parts.add(part.issued()
                .map(version ->
                        version.shown() + (version.handedIn().isEmpty() ? "" : "，" + version.handedIn() + " 上报"))
                .orElse("没有汇总表"));
        if (part.release().isPresent()) {
            parts.add(part.coverage().sentence());
        }
        var late = part.late(deadline);
        if (!late.isEmpty()) {
            parts.add("迟报 %d 个：%s"
                    .formatted(
                            late.size(),
                            late.stream()
                                    .map(ReportingStatus::unit)
                                    .map(unit -> unit.name())
                                    .collect(joining("、"))));
        }
        if (!part.remark().isEmpty()) {
            parts.add(part.remark());
        }
        return String.join("；", parts);
    }

    private PrintedTable contents() {
        var townships = CountyUnitSheet.names(release).values().stream().map(sheet -> entry(sheet, "该镇各嘎查村和镇本级的数及合计"));
        return new PrintedTable(
                "三、目录",
                List.of(new ColumnHeading("工作表", 24), new ColumnHeading("内容", 60)),
                Stream.of(
                                Stream.of(entry(CountyIndicatorSheet.NAME, "全部合计和各乡镇的各项指标，按主题")),
                                townships,
                                Stream.of(
                                        entry(CountyReportingSheet.NAME, "各单位计入汇总的报表，未报、退回、待说明和迟报的单位"),
                                        entry(CountySourceSheet.NAME, "各项指标的公式，和各乡镇的数出自哪一版汇总表"),
                                        entry(Proof.sheet(), "各工作表的校验码")))
                        .flatMap(rows -> rows)
                        .toList(),
                false);
    }

    private static PrintedTable.PrintedRow entry(String sheet, String content) {
        return new PrintedTable.PrintedRow(List.of(PrintedCell.linkTo(sheet), PrintedCell.text(content)));
    }
}
