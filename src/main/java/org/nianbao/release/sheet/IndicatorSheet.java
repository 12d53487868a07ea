package org.nianbao.release.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nianbao.release.Release;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Indicator;

/** The sheet 综合指标: every indicator of the township, with last year's where it is known. */
public final class IndicatorSheet {

    public static final String NAME = "综合指标";
    static final String CODE = "指标代码";
    public static final String THIS_YEAR = "本年";
    public static final String LAST_YEAR = "上年";
    public static final String CHANGE = "增减";
    public static final String CHANGE_PERCENT = "增减%";

    private static final List<ColumnHeading> HEADINGS = List.of(
            new ColumnHeading("主题", 10).as("甲"),
            new ColumnHeading(CODE, 10).as("乙"),
            new ColumnHeading("指标名称", 42).as("丙"),
            new ColumnHeading("计量单位", 8).as("丁"),
            new ColumnHeading(THIS_YEAR, 16).atLeast(10).as("1"),
            new ColumnHeading(LAST_YEAR, 16).atLeast(10).as("2"),
            new ColumnHeading(CHANGE, 16).atLeast(8).as("3"),
            new ColumnHeading(CHANGE_PERCENT, 10).atLeast(8).as("4"),
            new ColumnHeading("来源", 16).as("戊"),
            new ColumnHeading("口径说明", 44).as("己"));

    private static final String DIFFERENCE = "E" + PrintedCell.ROW + "-F" + PrintedCell.ROW;
    private static final String PERCENTAGE = "ROUND((" + DIFFERENCE + ")/F" + PrintedCell.ROW + "*100,1)";

    /** Units of measurement without a change in per cent. */
    private static final Set<String> WITHOUT_PERCENT = Set.of("%", "名次");

    private final Release release;

    private final Function<String, String> sources;
    private final FigureNotes notes;

    private IndicatorSheet(Release release, FigureNotes notes, Function<String, String> sources) {
        this.release = release;
        this.notes = notes;
        this.sources = sources;
    }

    /**
     * The sheet of a release.
     *
     * @param notes of the release, on whichever sheet
     * @param sources the place of the origin of an indicator, by its code
     */
    static PrintedSheet of(Release release, FigureNotes notes, Function<String, String> sources) {
        return new IndicatorSheet(release, notes, sources).plan();
    }

    private PrintedSheet plan() {
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(StatutoryFrame.lineOf(release)),
                List.of(table()),
                foot(),
                new PrintedSheet.PaperSetup(true, 3, true));
    }

    /** Returns the place of an indicator on the sheet of a release, by its code. */
    static Function<String, String> places(Release release, FigureNotes notes) {
        var codes = release.scheme().indicators().stream().map(Indicator::code).toList();
        var first = of(release, notes, code -> "").firstRow();
        return code -> PrintedCell.place(NAME, first + codes.indexOf(code));
    }

    private List<PrintedCell> foot() {
        var foot = new ArrayList<PrintedCell>();
        if (release.lastYear().isEmpty()) {
            foot.add(PrintedCell.line("上年数未提供，2、3、4 栏以“…”表示。"));
        }
        foot.add(PrintedCell.line("“…”表示没有数据或无法计算。栏间关系：3 = 1 − 2，4 = 3 ÷ 2 × 100；以 % 计的指标，增减为百分点。"));
        foot.addAll(notes.lines());
        foot.add(StatutoryFrame.foot(StatutoryFrame.GAP));
        return foot;
    }

    private PrintedTable table() {
        var rows = RowsByTheme.of(release.scheme().indicators(), (indicator, isFirst) -> row(indicator));
        return new PrintedTable("", HEADINGS, rows, true);
    }

    private List<PrintedCell> row(Indicator indicator) {
        return List.of(
                PrintedCell.mark(indicator.theme()),
                PrintedCell.mark(indicator.code()).leadingTo(sources.apply(indicator.code())),
                PrintedCell.text(notes.marked(indicator)),
                PrintedCell.mark(indicator.unit()),
                thisYear(release, indicator),
                lastYear(release, indicator),
                change(indicator),
                changePercent(indicator),
                PrintedCell.mark(source(indicator)),
                PrintedCell.text(indicator.definition()));
    }

    /** What stands in the column {@value #THIS_YEAR}. */
    public static PrintedCell thisYear(Release release, Indicator indicator) {
        return Breakdown.of(release, indicator)
                .total()
                .map(value -> FigureCell.of(indicator, value, release.scheme().edition()))
                .orElseGet(Sign.NO_DATA::content);
    }

    /** What stands in the column {@value #LAST_YEAR}. */
    static PrintedCell lastYear(Release release, Indicator indicator) {
        return release.lastYear(indicator)
                .map(value -> FigureCell.exactly(indicator, value))
                .orElseGet(Sign.NO_DATA::content);
    }

    private PrintedCell change(Indicator indicator) {
        return change(indicator, release.lastYear(indicator))
                .map(change -> FigureCell.exactly(indicator, change).by(DIFFERENCE))
                .orElseGet(Sign.NO_DATA::content);
    }

    private PrintedCell changePercent(Indicator indicator) {
        var base = release.lastYear(indicator)
                .filter(last -> last.signum() > 0 && !WITHOUT_PERCENT.contains(indicator.unit()));
        return change(indicator, base)
                .map(change -> PrintedCell.number(percent(change, base.orElseThrow()), 1)
                        .by(PERCENTAGE))
                .orElseGet(Sign.NO_DATA::content);
    }

    /** Returns the difference of this year's number from another; none for an approximate wording. */
    private Optional<BigDecimal> change(Indicator indicator, Optional<BigDecimal> base) {
        return Optional.ofNullable(thisYear(release, indicator).number()).flatMap(now -> base.map(now::subtract));
    }

    private static BigDecimal percent(BigDecimal change, BigDecimal last) {
        return change.multiply(BigDecimal.valueOf(100)).divide(last, 1, RoundingMode.HALF_UP);
    }

    /** The kinds of unit whose forms the indicator is drawn from, in the order of the scheme. */
    private String source(Indicator indicator) {
        var tables = indicator.formula().tables();
        var kinds = new LinkedHashSet<String>();
        release.scheme().forms().stream()
                .filter(tables::contains)
                .map(Form::reporters)
                .forEach(kinds::addAll);
        return String.join("和", kinds);
    }
}
