package org.nianbao.release.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.Release;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.release.sheet.RowsByTheme;
import org.nianbao.release.sheet.UnitSheet;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.ReportingStatus;

/** The sheet 分村明细 of one township of a county: the township first, and then its units. */
final class CountyUnitSheet {

    /** The heading of the township's own column. */
    static final String TOTAL = "全镇";

    /** Excel takes no longer name of a sheet. */
    private static final int LONGEST = 31;

    /** Before the figures stand the code, the name and the unit of measurement. */
    private static final int TEXTS = 3;

    private final CountyRelease release;
    private final CountyPart part;
    private final Release content;
    private final CountyNotes notes;
    private final Function<String, String> sources;
    private final Map<String, Indicator> own;
    private final String sum;

    private CountyUnitSheet(
            CountyRelease release, CountyPart part, CountyNotes notes, Function<String, String> sources) {
        this.release = release;
        this.part = part;
        content = part.release().orElseThrow();
        this.notes = notes;
        this.sources = sources;
        own = part.indicators();
        var last = TEXTS + content.standings().size();
        sum = "SUM(%s%s:%s%2$s)".formatted(CellAddress.letters(TEXTS + 1), PrintedCell.ROW, CellAddress.letters(last));
    }

    /** Returns the names of the sheets of the townships, by division code. */
    static Map<String, String> names(CountyRelease release) {
        var names = new LinkedHashMap<String, String>();
        for (var part : release.present()) {
            var name = UnitSheet.NAME + "-" + part.name();
            names.put(part.code(), name.length() <= LONGEST ? name : UnitSheet.NAME + "-" + part.code());
        }
        return names;
    }

    /**
     * Returns the sheet of a township.
     *
     * @param sources the place of the origin of an indicator, by its code
     */
    static PrintedSheet of(
            CountyRelease release, CountyPart part, CountyNotes notes, Function<String, String> sources) {
        return new CountyUnitSheet(release, part, notes, sources).plan();
    }

    private PrintedSheet plan() {
        var name = Objects.requireNonNull(names(release).get(part.code()));
        return new PrintedSheet(
                name,
                release.scheme().edition().title() + name,
                List.of(CountyFrame.lineOf(release, part.name(), part.coverage().sentence())),
                List.of(table()),
                List.of(
                        PrintedCell.line("“·”该单位不填报此项；“—”该单位没有计入汇总的报表；“…”没有数据或无法计算。"),
                        PrintedCell.line("合计方式为“相加”的，全镇是各单位之和；所标的注见“%s”。".formatted(CountyIndicatorSheet.NAME)),
                        CountyFrame.foot()),
                new PrintedSheet.PaperSetup(true, TEXTS + 1, false));
    }

    private PrintedTable table() {
        var rows = RowsByTheme.of(release.scheme().indicators(), (indicator, isFirst) -> row(indicator));
        return new PrintedTable("", headings(), rows, true);
    }

    private List<ColumnHeading> headings() {
        var headings = new ArrayList<>(List.of(
                new ColumnHeading("代码", 10).as("甲"),
                new ColumnHeading("指标名称", 32).as("乙"),
                new ColumnHeading("单位", 8).as("丙"),
                new ColumnHeading(TOTAL, 14).atLeast(10).as("1")));
        for (var standing : content.standings()) {
            headings.add(new ColumnHeading(standing.unit().name(), 14)
                    .atLeast(8)
                    .as(Integer.toString(headings.size() - TEXTS + 1)));
        }
        headings.add(new ColumnHeading("合计方式", 10).as("丁"));
        return headings;
    }

    private List<PrintedCell> row(Indicator indicator) {
        var breakdown = notes.breakdown(indicator);
        var cells = new ArrayList<PrintedCell>();
        cells.add(PrintedCell.mark(indicator.code()).leadingTo(sources.apply(indicator.code())));
        cells.add(PrintedCell.text(notes.marked(indicator)));
        cells.add(PrintedCell.mark(indicator.unit()));
        var addsUp = notes.addsUp(indicator, part);
        cells.add(breakdown
                .township(part)
                .map(value -> PrintedCell.number(value, indicator.places(value)))
                .map(cell -> addsUp ? cell.in(PrintStyle.Font.STRONG).by(sum) : cell.in(PrintStyle.Font.ITALIC))
                .orElse(CountyFrame.NO_DATA));
        content.standings().forEach(standing -> cells.add(cell(indicator, standing)));
        cells.add(PrintedCell.mark(addsUp ? breakdown.mode().chinese() : "按全镇计算"));
        return cells;
    }

    private PrintedCell cell(Indicator indicator, ReportingStatus standing) {
        var itsOwn = Objects.requireNonNull(own.get(indicator.code()));
        if (!Figures.isDrawnFrom(itsOwn, content.scheme(), standing.unit())) {
            return CountyFrame.NOT_DUE;
        } else if (standing.inFigures().isEmpty()) {
            return CountyFrame.NOT_COUNTED;
        }
        return notes.breakdown(indicator)
                .unit(part, standing.unit().code())
                .map(value -> PrintedCell.number(value, indicator.places(value)))
                .orElse(CountyFrame.NO_DATA);
    }
}
