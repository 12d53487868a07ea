package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.release.Coverage;
import org.nianbao.release.Release;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.release.proof.Proof;
import org.nianbao.submission.ReportingStatus;

/** The sheet 封面: who reports to whom, whose figures are in it, and who signs. */
final class CoverSheet {

    static final String NAME = "封面";

    private final Release release;
    private final Coverage coverage;

    private final String code;

    private CoverSheet(Release release, String code) {
        this.release = release;
        this.code = code;
        coverage = new Coverage(release.standings());
    }

    /**
     * The cover of a release.
     *
     * @param code of all its figures
     */
    static PrintedSheet of(Release release, String code) {
        var cover = new CoverSheet(release, code);
        return new PrintedSheet(
                NAME,
                release.title(),
                StatutoryFrame.ofCover(release.scheme().edition()),
                List.of(cover.summary(), cover.contents()),
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
                                edition.township().county() + edition.township().name()),
                        row("区划代码", edition.township().code()),
                        row("报告年度", edition.year() + "年"),
                        row("报送对象", edition.addressee()),
                        row("应报单位", coverage.standings().size() + " 个"),
                        row("计入汇总", coverage.counted().size() + " 个"),
                        row("未计入汇总", notCounted()),
                        row("按较早批次计入", earlier()),
                        row("审核结论：退回", names(ReportingStatus.State.RETURNED)),
                        row("审核结论：待说明", names(ReportingStatus.State.HELD)),
                        row("未报", names(ReportingStatus.State.MISSING)),
                        row("无法归属单位的文件", release.unattributed().size() + " 个"),
                        row("与公布数核对", ReconciliationSheet.result(release.reconciliation())),
                        row(Proof.LABEL, code)),
                false);
    }

    private static PrintedTable.PrintedRow row(String item, String text) {
        return new PrintedTable.PrintedRow(List.of(PrintedCell.text(item), PrintedCell.text(text)));
    }

    private String notCounted() {
        var count = coverage.notCounted().size();
        return count == 0 ? "0 个" : count + " 个：" + coverage.leftOut() + "。各表的数不含这些单位";
    }

    private String earlier() {
        return listed(coverage.countedByEarlier());
    }

    private String names(ReportingStatus.State state) {
        return listed(coverage.in(state));
    }

    private static String listed(List<ReportingStatus> standings) {
        var names = standings.stream().map(standing -> standing.unit().name()).collect(joining("、"));
        return standings.size() + " 个" + (names.isEmpty() ? "" : "：" + names);
    }

    private PrintedTable contents() {
        var charts = release.scheme().charts().isEmpty()
                ? Stream.<PrintedTable.PrintedRow>empty()
                : Stream.of(entry(ChartSheet.NAME, "各单位的数和与上年比较的图"));
        var figures =
                Stream.of(entry(IndicatorSheet.NAME, "全镇各项指标的本年数、上年数、来源和口径"), entry(UnitSheet.NAME, "各嘎查村和镇本级的数及合计"));
        return new PrintedTable(
                "二、目录",
                List.of(new ColumnHeading("工作表", 24), new ColumnHeading("内容", 60)),
                Stream.of(figures, charts, others()).flatMap(rows -> rows).toList(),
                false);
    }

    private static Stream<PrintedTable.PrintedRow> others() {
        return Stream.of(
                entry(ReviewSheet.NAME, "各单位最新一批报表的审核结果和意见"),
                entry(ExplanationSheet.NAME, "计入汇总的报表中，各单位对核实审核意见的说明"),
                entry(ReportingSheet.NAME, "各单位计入汇总的报表及其文件"),
                entry(ReconciliationSheet.NAME, "计算数与已公布的数逐项比较"),
                entry(RevisionSheet.NAME, "与上一次上报的版比较，变了哪些数，为什么变"),
                entry(SourceSheet.NAME, "每项指标的公式，和各单位计入的行数、工作表和单元格"),
                entry(Proof.sheet(), "各工作表每行、每列的校验码，供核对文件有无改动"));
    }

    private static PrintedTable.PrintedRow entry(String sheet, String text) {
        return new PrintedTable.PrintedRow(List.of(PrintedCell.linkTo(sheet), PrintedCell.text(text)));
    }
}
