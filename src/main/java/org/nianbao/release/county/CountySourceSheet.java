package org.nianbao.release.county;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.consolidate.Figures;
import org.nianbao.formula.Reference;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Indicator;

/** The sheet 来源 of a county: the formula of every indicator, and the release and units behind each township's figure. */
final class CountySourceSheet {

    static final String NAME = "来源";

    private static final List<ColumnHeading> HEADINGS = List.of(
            new ColumnHeading("指标代码", 10),
            new ColumnHeading("乡镇", 16),
            new ColumnHeading("数", 14),
            new ColumnHeading("计入单位", 8),
            new ColumnHeading("汇总表", 24),
            new ColumnHeading("公式、用到的表和栏", 70));

    private static final List<PrintedCell> LINES = List.of(
            PrintedCell.line("每项指标先列公式，再列各乡镇的数、计入的单位个数和它最近一版汇总表；合计由各单位的明细合并算出。"),
            PrintedCell.line("往下查：nianbao trace --townships 文件夹 指标代码 [乡镇]，再到乡镇查单元格：nianbao trace --township 文件夹 指标代码。"),
            PrintedCell.line("明细在文件中查看，默认只打印这几行；要打印全表，请取消打印区域。"));

    private final CountyRelease release;
    private final CountyNotes notes;
    private final Map<String, List<PrintedTable.PrintedRow>> rows = new LinkedHashMap<>();

    /**
     * Creates the sheet of a release.
     *
     * @param back where an indicator's figure is, by its code
     */
    CountySourceSheet(CountyRelease release, CountyNotes notes, Function<String, String> back) {
        this.release = release;
        this.notes = notes;
        release.scheme()
                .indicators()
                .forEach(indicator -> rows.put(
                        indicator.code(),
                        Stream.concat(
                                        Stream.of(head(indicator, back)),
                                        release.present().stream().map(part -> line(indicator, part)))
                                .toList()));
    }

    PrintedSheet plan() {
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                LINES,
                List.of(new PrintedTable(
                        "",
                        HEADINGS,
                        rows.values().stream().flatMap(List::stream).toList(),
                        true)),
                List.of(),
                new PrintedSheet.PaperSetup(true, 2, true).withoutTables());
    }

    /** Returns where the lines of an indicator begin, by its code. */
    Function<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        var next = plan().firstRow();
        for (var indicator : rows.entrySet()) {
            places.put(indicator.getKey(), PrintedCell.place(NAME, next));
            next += indicator.getValue().size();
        }
        return code -> Objects.requireNonNull(places.get(code));
    }

    private PrintedTable.PrintedRow head(Indicator indicator, Function<String, String> back) {
        return new PrintedTable.PrintedRow(
                List.of(
                        PrintedCell.mark(indicator.code()).leadingTo(back.apply(indicator.code())),
                        PrintedCell.text(release.scheme().name()).in(PrintStyle.Font.STRONG),
                        number(indicator, notes.breakdown(indicator).total().orElse(null))
                                .in(PrintStyle.Font.STRONG),
                        PrintedCell.count(release.present().stream()
                                        .mapToLong(part -> units(indicator, part))
                                        .sum())
                                .in(PrintStyle.Font.STRONG),
                        PrintedCell.text(notes.breakdown(indicator).way()),
                        PrintedCell.text(formula(indicator))),
                true);
    }

    private PrintedTable.PrintedRow line(Indicator indicator, CountyPart part) {
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.mark(indicator.code()),
                PrintedCell.text(part.name()),
                number(indicator, notes.breakdown(indicator).township(part).orElse(null)),
                PrintedCell.count(units(indicator, part)),
                PrintedCell.text(part.issued().map(CountyPart.Version::shown).orElse("没有汇总表")),
                PrintedCell.text(part.remark())));
    }

    private static PrintedCell number(Indicator indicator, @Nullable BigDecimal value) {
        return value == null ? CountyFrame.NO_DATA : PrintedCell.number(value, indicator.places(value));
    }

    /** Returns how many units of a township are in its figure. */
    private static long units(Indicator indicator, CountyPart part) {
        var own = Objects.requireNonNull(part.indicators().get(indicator.code()));
        var scheme = part.release().orElseThrow().scheme();
        return part.coverage().counted().stream()
                .filter(standing -> Figures.isDrawnFrom(own, scheme, standing.unit()))
                .count();
    }

    private String formula(Indicator indicator) {
        var formula = indicator.formula();
        var tables = formula.tables().stream()
                .flatMap(table -> release.scheme().form(table.code()).stream())
                .map(Form::label)
                .collect(Collectors.joining("、"));
        var columns = formula.references().stream().map(Reference::toString).collect(Collectors.joining("、"));
        return formula.text()
                + indicator
                        .measure()
                        .conversion()
                        .map(conversion -> "，" + conversion.chinese())
                        .orElse("")
                + "；" + tables + "；" + (columns.isEmpty() ? "只计行数" : columns);
    }
}
