package org.nianbao.release.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.Release;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.release.print.Content;
import org.nianbao.release.print.Heading;
import org.nianbao.release.print.Look;
import org.nianbao.release.print.Sheet;
import org.nianbao.release.print.Table;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Standing;

/** The sheet 分村明细: what every unit contributes to every indicator, and how the township's value comes about. */
public final class UnitSheet {

    public static final String NAME = "分村明细";

    public static final String TOTAL = "合计";

    /** The column of the first unit. */
    static final int LEAD = 3;

    /** The column of the indicators' names. */
    static final int NAMES = 1;

    private static final List<Content> NOTES = List.of(
            Content.line("“·”该单位不填报此项；“—”该单位没有计入汇总的报表；“…”没有数据或无法计算。"),
            Content.line("合计方式为“相加”的，合计是各单位之和，各单位的数舍位后相加等于合计；其余见所标的注。"));

    private final Release release;
    private final Function<String, String> sources;
    private final Notes notes;
    private final String sum;

    private UnitSheet(Release release, Notes notes, Function<String, String> sources) {
        this.release = release;
        this.notes = notes;
        this.sources = sources;
        var last = LEAD + release.standings().size() - 1;
        sum = "SUM(" + CellAddress.letters(LEAD) + Content.ROW + ":" + CellAddress.letters(last) + Content.ROW + ")";
    }

    /**
     * The sheet of a release.
     *
     * @param notes of the release, on whichever sheet
     * @param sources where it is said what an indicator is made of, by its code
     */
    static Sheet of(Release release, Notes notes, Function<String, String> sources) {
        var foot = new ArrayList<>(NOTES);
        foot.addAll(notes.lines());
        foot.add(StatutoryFrame.foot(StatutoryFrame.BREAK));
        return new Sheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(StatutoryFrame.lineOf(release, StatutoryFrame.BREAK)),
                List.of(new UnitSheet(release, notes, sources).table()),
                foot,
                new Sheet.Paper(true, LEAD, false));
    }

    private Table table() {
        var rows = new ArrayList<Table.Row>();
        var theme = "";
        for (var indicator : release.scheme().indicators()) {
            rows.add(new Table.Row(row(indicator), !indicator.theme().equals(theme)));
            theme = indicator.theme();
        }
        return new Table("", headings(), rows, true);
    }

    private List<Heading> headings() {
        var headings = new ArrayList<Heading>();
        headings.add(new Heading("代码", 10).as("甲"));
        headings.add(new Heading("指标名称", 32).as("乙"));
        headings.add(new Heading("单位", 8).as("丙"));
        for (var standing : release.standings()) {
            headings.add(new Heading(standing.unit().name(), 14).atLeast(8).as(ordinal(headings)));
        }
        headings.add(new Heading(TOTAL, 14).atLeast(10).as(ordinal(headings)));
        headings.add(new Heading("合计方式", 10).as("丁"));
        return headings;
    }

    private static String ordinal(List<Heading> before) {
        return Integer.toString(before.size() - LEAD + 1);
    }

    private List<Content> row(Indicator indicator) {
        var cells = new ArrayList<Content>();
        cells.add(Content.mark(indicator.code()).leadingTo(sources.apply(indicator.code())));
        cells.add(Content.text(notes.marked(indicator)));
        cells.add(Content.mark(indicator.unit()));
        var breakdown = Breakdown.of(release, indicator);
        release.standings().forEach(standing -> cells.add(cell(indicator, standing, breakdown)));
        cells.add(total(indicator, breakdown));
        cells.add(Content.mark(breakdown.mode().chinese()));
        return cells;
    }

    private Content cell(Indicator indicator, Standing standing, Breakdown breakdown) {
        if (!Figures.isDrawnFrom(indicator, release.scheme(), standing.unit())) {
            return Sign.NOT_DUE.content();
        } else if (standing.inFigures().isEmpty()) {
            return Sign.NOT_COUNTED.content();
        }
        return breakdown
                .unit(standing.unit())
                .map(value -> FigureCell.exactly(indicator, value))
                .orElseGet(Sign.NO_DATA::content);
    }

    private Content total(Indicator indicator, Breakdown breakdown) {
        return breakdown
                .total()
                .map(value -> FigureCell.exactly(indicator, value))
                .map(content ->
                        breakdown.mode().addsUp() ? content.in(Look.Font.STRONG).by(sum) : content.in(Look.Font.ITALIC))
                .orElseGet(Sign.NO_DATA::content);
    }
}
