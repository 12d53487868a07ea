package org.nianbao.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.sheet.Content;
import org.nianbao.release.sheet.Heading;
import org.nianbao.release.sheet.Look;
import org.nianbao.release.sheet.Sheet;
import org.nianbao.release.sheet.Table;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Standing;

/** The sheet 分村明细: what every unit contributes to every indicator, and how the township's value comes about. */
final class UnitSheet {

    static final String NAME = "分村明细";

    private static final int LEAD = 3;
    static final String TOTAL = "合计";
    static final String ADDED = "相加";
    private static final String COMPUTED = "按全镇计算";

    private static final List<Content> NOTES = List.of(
            Content.line("“·”该单位不填报此项；“—”该单位没有计入汇总的报表；“…”没有数据或无法计算。"),
            Content.line("合计方式：“相加”的合计是各单位之和；“按全镇计算”的（斜体）由全镇明细直接算出，如去重计数、比率、名次，不等于各单位之和。"),
            Content.line("数据按未舍位的数相加后再舍位，各单位之和与合计可能因舍位略有出入。"));

    private final Release release;
    private final Function<String, String> sources;
    private final String sum;

    private UnitSheet(Release release, Function<String, String> sources) {
        this.release = release;
        this.sources = sources;
        var last = LEAD + release.standings().size() - 1;
        sum = "SUM(" + CellAddress.letters(LEAD) + Content.ROW + ":" + CellAddress.letters(last) + Content.ROW + ")";
    }

    /**
     * The sheet of a release.
     *
     * @param sources where it is said what an indicator is made of, by its code
     */
    static Sheet of(Release release, Function<String, String> sources) {
        return new Sheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(Coverage.lineOf(release)),
                List.of(new UnitSheet(release, sources).table()),
                NOTES,
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
        cells.add(Content.text(indicator.name()));
        cells.add(Content.mark(indicator.unit()));
        release.standings().forEach(standing -> cells.add(cell(indicator, standing)));
        var added = isSum(indicator);
        cells.add(total(indicator, added));
        cells.add(Content.mark(added ? ADDED : COMPUTED));
        return cells;
    }

    private Content cell(Indicator indicator, Standing standing) {
        if (!Figures.isDrawnFrom(indicator, release.scheme(), standing.unit())) {
            return Sign.NOT_DUE.content();
        } else if (standing.inFigures().isEmpty()) {
            return Sign.NOT_COUNTED.content();
        }
        return release.figures()
                .unit(standing.unit(), indicator)
                .map(value -> FigureCell.exactly(indicator, value))
                .orElseGet(Sign.NO_DATA::content);
    }

    private Content total(Indicator indicator, boolean added) {
        return release.figures()
                .township(indicator)
                .map(value -> FigureCell.exactly(indicator, value))
                .map(content -> added ? content.in(Look.Font.STRONG).by(sum) : content.in(Look.Font.ITALIC))
                .orElseGet(Sign.NO_DATA::content);
    }

    /** Whether a live sum gives the township's value; a quotient that was rounded for each unit may just miss it. */
    private boolean isSum(Indicator indicator) {
        var added = release.standings().stream()
                .flatMap(standing -> release.figures().unit(standing.unit(), indicator).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return indicator.formula().additive()
                && release.figures()
                        .township(indicator)
                        .filter(value -> value.compareTo(added) == 0)
                        .isPresent();
    }
}
