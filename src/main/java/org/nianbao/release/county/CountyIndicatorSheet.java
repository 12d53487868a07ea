package org.nianbao.release.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.release.sheet.IndicatorSheet;
import org.nianbao.release.sheet.RowsByTheme;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellAddress;

/** The sheet 综合指标 of a county: every indicator by theme, the county first and then its townships. */
final class CountyIndicatorSheet {

    static final String NAME = IndicatorSheet.NAME;

    /** Before the figures stand the theme, the code, the name and the unit of measurement. */
    private static final int TEXTS = 4;

    /** Last year's column is left out where fewer than one in so many figures are known. */
    private static final int LEAST_SHARE = 3;

    private final CountyRelease release;
    private final CountyNotes notes;
    private final Function<String, String> sources;
    private final boolean comparesYears;
    private final String sum;

    private CountyIndicatorSheet(CountyRelease release, CountyNotes notes, Function<String, String> sources) {
        this.release = release;
        this.notes = notes;
        this.sources = sources;
        comparesYears = release.lastYear().size() * LEAST_SHARE
                >= release.scheme().indicators().size();
        var first = TEXTS + (comparesYears ? 2 : 1);
        var last = first + release.townships().size() - 1;
        sum = "SUM(%s%s:%s%2$s)".formatted(CellAddress.letters(first), PrintedCell.ROW, CellAddress.letters(last));
    }

    /**
     * Returns the sheet of a release.
     *
     * @param sources the place of the origin of an indicator, by its code
     */
    static PrintedSheet of(CountyRelease release, CountyNotes notes, Function<String, String> sources) {
        return new CountyIndicatorSheet(release, notes, sources).plan();
    }

    private PrintedSheet plan() {
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(CountyFrame.lineOf(release)),
                List.of(table()),
                foot(),
                new PrintedSheet.PaperSetup(true, TEXTS + 1, false));
    }

    private List<PrintedCell> foot() {
        var foot = new ArrayList<PrintedCell>();
        foot.add(PrintedCell.line("“…”表示没有数据或无法计算；“—”该乡镇没有计入汇总的报表。"));
        foot.add(PrintedCell.line("合计方式为“相加”的，%s的数是各乡镇之和；其余见所标的注。%s"
                .formatted(release.scheme().name(), comparesYears ? "上年数取自本年报表。" : "")));
        foot.addAll(notes.lines());
        foot.add(CountyFrame.foot());
        return foot;
    }

    private PrintedTable table() {
        return new PrintedTable("", headings(), RowsByTheme.of(release.scheme().indicators(), this::row), true);
    }

    private List<ColumnHeading> headings() {
        var headings = new ArrayList<>(List.of(
                new ColumnHeading("主题", 10).as("甲"),
                new ColumnHeading("指标代码", 10).as("乙"),
                new ColumnHeading("指标名称", 32).as("丙"),
                new ColumnHeading("计量单位", 8).as("丁"),
                new ColumnHeading(release.scheme().name(), 14).atLeast(10).as("1")));
        if (comparesYears) {
            headings.add(
                    new ColumnHeading(IndicatorSheet.LAST_YEAR, 14).atLeast(8).as("2"));
        }
        for (var part : release.townships()) {
            headings.add(
                    new ColumnHeading(part.name(), 14).atLeast(8).as(Integer.toString(headings.size() - TEXTS + 1)));
        }
        headings.add(new ColumnHeading("合计方式", 10).as("戊"));
        return headings;
    }

    private List<PrintedCell> row(Indicator indicator, boolean isFirst) {
        var cells = new ArrayList<PrintedCell>();
        cells.add(isFirst ? PrintedCell.text(indicator.theme()).in(PrintStyle.Font.STRONG) : PrintedCell.BLANK);
        cells.add(PrintedCell.mark(indicator.code()).leadingTo(sources.apply(indicator.code())));
        cells.add(PrintedCell.text(notes.marked(indicator)));
        cells.add(PrintedCell.mark(indicator.unit()));
        cells.add(total(indicator));
        if (comparesYears) {
            cells.add(figure(indicator, release.lastYear(indicator)));
        }
        release.townships().forEach(part -> cells.add(cell(indicator, part)));
        cells.add(PrintedCell.mark(notes.breakdown(indicator).way()));
        return cells;
    }

    private PrintedCell total(Indicator indicator) {
        var breakdown = notes.breakdown(indicator);
        var cell = figure(indicator, breakdown.total());
        if (breakdown.total().isEmpty()) {
            return cell;
        }
        return breakdown.mode().addsUp() && !release.present().isEmpty()
                ? cell.in(PrintStyle.Font.STRONG).by(sum)
                : cell.in(PrintStyle.Font.ITALIC);
    }

    private PrintedCell cell(Indicator indicator, CountyPart part) {
        var isCounted = !part.coverage().counted().isEmpty();
        return isCounted ? figure(indicator, notes.breakdown(indicator).township(part)) : CountyFrame.NOT_COUNTED;
    }

    private static PrintedCell figure(Indicator indicator, Optional<BigDecimal> value) {
        return value.map(number -> PrintedCell.number(number, indicator.places(number)))
                .orElse(CountyFrame.NO_DATA);
    }
}
