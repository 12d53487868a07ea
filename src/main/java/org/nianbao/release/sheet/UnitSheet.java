package org.nianbao.release.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.Release;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.ReportingStatus;

/** The sheet 分村明细: what every unit contributes to every indicator, and how the township's value comes about. */
public final class UnitSheet {

    public static final String NAME = "分村明细";

    public static final String TOTAL = "合计";

    /** The column of the first unit. */
    static final int LEAD = 3;

    /** The column of the indicators' names. */
    static final int NAMES = 1;

    private static final List<PrintedCell> NOTES = List.of(
            PrintedCell.line("“·”该单位不填报此项；“—”该单位没有计入汇总的报表；“…”没有数据或无法计算。"),
            PrintedCell.line("合计方式为“相加”的，合计是各单位之和，各单位的数舍位后相加等于合计；其余见所标的注。"));

    private final Release release;
    private final Function<String, String> sources;
    private final FigureNotes notes;
    private final String sum;

    private UnitSheet(Release release, FigureNotes notes, Function<String, String> sources) {
        this.release = release;
        this.notes = notes;
        this.sources = sources;
        var last = LEAD + release.standings().size() - 1;
        sum = "SUM(" + CellAddress.letters(LEAD) + PrintedCell.ROW + ":" + CellAddress.letters(last) + PrintedCell.ROW
                + ")";
    }

    /**
     * The sheet of a release.
     *
     * @param notes of the release, on whichever sheet
     * @param sources the place of the origin of an indicator, by its code
     */
    static PrintedSheet of(Release release, FigureNotes notes, Function<String, String> sources) {
        var foot = new ArrayList<>(NOTES);
        foot.addAll(notes.lines());
        foot.add(StatutoryFrame.foot(StatutoryFrame.BREAK));
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(StatutoryFrame.lineOf(release, StatutoryFrame.BREAK)),
                List.of(new UnitSheet(release, notes, sources).table()),
                foot,
                new PrintedSheet.PaperSetup(true, LEAD, false));
    }

    private PrintedTable table() {
        var rows = RowsByTheme.of(release.scheme().indicators(), (indicator, isFirst) -> row(indicator));
        return new PrintedTable("", headings(), rows, true);
    }

    private List<ColumnHeading> headings() {
        var headings = new ArrayList<ColumnHeading>();
        headings.add(new ColumnHeading("代码", 10).as("甲"));
        headings.add(new ColumnHeading("指标名称", 32).as("乙"));
        headings.add(new ColumnHeading("单位", 8).as("丙"));
        for (var standing : release.standings()) {
            headings.add(
                    new ColumnHeading(standing.unit().name(), 14).atLeast(8).as(ordinal(headings)));
        }
        headings.add(new ColumnHeading(TOTAL, 14).atLeast(10).as(ordinal(headings)));
        headings.add(new ColumnHeading("合计方式", 10).as("丁"));
        return headings;
    }

    private static String ordinal(List<ColumnHeading> before) {
        return Integer.toString(before.size() - LEAD + 1);
    }

    private List<PrintedCell> row(Indicator indicator) {
        var cells = new ArrayList<PrintedCell>();
        cells.add(PrintedCell.mark(indicator.code()).leadingTo(sources.apply(indicator.code())));
        cells.add(PrintedCell.text(notes.marked(indicator)));
        cells.add(PrintedCell.mark(indicator.unit()));
        var breakdown = Breakdown.of(release, indicator);
        release.standings().forEach(standing -> cells.add(cell(indicator, standing, breakdown)));
        cells.add(total(indicator, breakdown));
        cells.add(PrintedCell.mark(breakdown.mode().chinese()));
        return cells;
    }

    private PrintedCell cell(Indicator indicator, ReportingStatus standing, Breakdown breakdown) {
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

    private PrintedCell total(Indicator indicator, Breakdown breakdown) {
        return breakdown
                .total()
                .map(value -> FigureCell.exactly(indicator, value))
                .map(content -> breakdown.mode().addsUp()
                        ? content.in(PrintStyle.Font.STRONG).by(sum)
                        : content.in(PrintStyle.Font.ITALIC))
                .orElseGet(Sign.NO_DATA::content);
    }
}
