package org.nianbao.release.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.nianbao.consolidate.Reconciliation;
import org.nianbao.release.Release;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.PublishedFigure;

/** The sheet 与公布数核对: what was published beside what was computed. */
final class ReconciliationSheet {

    static final String NAME = "与公布数核对";

    private static final List<ColumnHeading> HEADINGS = List.of(
            new ColumnHeading("指标代码", 10),
            new ColumnHeading("指标名称", 38),
            new ColumnHeading("计量单位", 8),
            new ColumnHeading("公布数", 14).atLeast(11),
            new ColumnHeading("计算数", 14).atLeast(11),
            new ColumnHeading("按公布口径", 14).atLeast(11),
            new ColumnHeading("是否一致", 10),
            new ColumnHeading("公布方式", 12));

    private ReconciliationSheet() {}

    static PrintedSheet of(Release release) {
        var lines = release.reconciliation().lines();
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(StatutoryFrame.lineOf(release), PrintedCell.line("核对结果：" + result(release.reconciliation()))),
                List.of(new PrintedTable(
                        "",
                        HEADINGS,
                        lines.stream().map(ReconciliationSheet::row).toList(),
                        true)),
                List.of(PrintedCell.line("公布数写作“420余”的，按同样的口径取约数后比较；“原文隐含”指公布的文字没有写出数字，由文意推得。")),
                new PrintedSheet.PaperSetup(false, 2, true));
    }

    static String result(Reconciliation reconciliation) {
        return reconciliation.lines().isEmpty() ? reconciliation.summary() : "一致 " + reconciliation.summary() + " 项";
    }

    private static PrintedTable.PrintedRow row(Reconciliation.Line line) {
        var indicator = line.indicator();
        var computed = line.computed();
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.mark(indicator.code()),
                PrintedCell.text(indicator.name()),
                PrintedCell.mark(indicator.unit()),
                published(line.published()),
                computed.map(value -> FigureCell.exactly(indicator, value)).orElseGet(Sign.NO_DATA::content),
                computed.map(value -> FigureCell.approximately(indicator, value))
                        .orElseGet(Sign.NO_DATA::content),
                agreement(line),
                PrintedCell.mark(line.published().wording())));
    }

    /** The figure as printed: a number where it is one, else its wording. */
    private static PrintedCell published(PublishedFigure published) {
        if (!published.figure().matches("-?[0-9]+(\\.[0-9]+)?")) {
            return PrintedCell.text(published.figure(), PrintStyle.TEXT.aligned(HorizontalAlignment.RIGHT));
        }
        var value = new BigDecimal(published.figure());
        return PrintedCell.number(value, Math.max(0, value.scale()));
    }

    private static PrintedCell agreement(Reconciliation.Line line) {
        if (line.agrees()) {
            return PrintedCell.mark("一致");
        }
        return PrintedCell.mark(line.computed().isPresent() ? "不一致" : "无法计算").on(PrintStyle.Shade.ALERT);
    }
}
