package org.nianbao.release.sheet;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.nianbao.consolidate.Reconciliation;
import org.nianbao.release.Release;
import org.nianbao.release.print.Content;
import org.nianbao.release.print.Heading;
import org.nianbao.release.print.Look;
import org.nianbao.release.print.Sheet;
import org.nianbao.release.print.Table;
import org.nianbao.scheme.Published;

/** The sheet 与公布数核对: what was published beside what was computed. */
final class ReconciliationSheet {

    static final String NAME = "与公布数核对";

    private static final List<Heading> HEADINGS = List.of(
            new Heading("指标代码", 10),
            new Heading("指标名称", 38),
            new Heading("计量单位", 8),
            new Heading("公布数", 14).atLeast(11),
            new Heading("计算数", 14).atLeast(11),
            new Heading("按公布口径", 14).atLeast(11),
            new Heading("是否一致", 10),
            new Heading("公布方式", 12));

    private ReconciliationSheet() {}

    static Sheet of(Release release) {
        var lines = release.reconciliation().lines();
        return new Sheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(StatutoryFrame.lineOf(release), Content.line("核对结果：" + result(release.reconciliation()))),
                List.of(new Table(
                        "",
                        HEADINGS,
                        lines.stream().map(ReconciliationSheet::row).toList(),
                        true)),
                List.of(Content.line("公布数写作“420余”的，按同样的口径取约数后比较；“原文隐含”指公布的文字没有写出数字，由文意推得。")),
                new Sheet.Paper(false, 2, true));
    }

    static String result(Reconciliation reconciliation) {
        return reconciliation.lines().isEmpty() ? reconciliation.summary() : "一致 " + reconciliation.summary() + " 项";
    }

    private static Table.Row row(Reconciliation.Line line) {
        var indicator = line.indicator();
        var computed = line.computed();
        return new Table.Row(List.of(
                Content.mark(indicator.code()),
                Content.text(indicator.name()),
                Content.mark(indicator.unit()),
                published(line.published()),
                computed.map(value -> FigureCell.exactly(indicator, value)).orElseGet(Sign.NO_DATA::content),
                computed.map(value -> FigureCell.approximately(indicator, value))
                        .orElseGet(Sign.NO_DATA::content),
                agreement(line),
                Content.mark(line.published().wording())));
    }

    /** The figure as printed: a number where it is one, else its wording. */
    private static Content published(Published published) {
        if (!published.figure().matches("-?[0-9]+(\\.[0-9]+)?")) {
            return Content.text(published.figure(), Look.TEXT.aligned(HorizontalAlignment.RIGHT));
        }
        var value = new BigDecimal(published.figure());
        return Content.number(value, Math.max(0, value.scale()));
    }

    private static Content agreement(Reconciliation.Line line) {
        if (line.agrees()) {
            return Content.mark("一致");
        }
        return Content.mark(line.computed().isPresent() ? "不一致" : "无法计算").on(Look.Shade.ALERT);
    }
}
