package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nianbao.consolidate.Lineage;
import org.nianbao.consolidate.Lineage.Branch;
import org.nianbao.consolidate.Lineage.Share;
import org.nianbao.consolidate.Lineages;
import org.nianbao.formula.Reference;
import org.nianbao.release.Release;
import org.nianbao.release.print.Content;
import org.nianbao.release.print.Heading;
import org.nianbao.release.print.Look;
import org.nianbao.release.print.Sheet;
import org.nianbao.release.print.Table;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellRanges;

/** The sheet 来源: of every indicator the formula, and of every unit the cells that its figure is made of. */
final class SourceSheet {

    static final String NAME = "来源";

    /** More ranges in a cell would be no help to the eye. */
    private static final int RANGES = 12;

    private static final List<Heading> HEADINGS = List.of(
            new Heading("指标代码", 10),
            new Heading("单位", 16),
            new Heading("行数", 8),
            new Heading("工作表", 26),
            new Heading("单元格", 50),
            new Heading("公式", 50));

    private static final List<Content> LINES = List.of(
            Content.line("每项指标先列公式和用到的栏，再列各单位计入的行数和单元格；各单位的文件名和 SHA-256 见“报送情况”。"),
            Content.line("单元格是各单位报来的文件中的；只计行数的，列出决定是否计入的单元格。逐格列出：nianbao trace 指标代码。"),
            Content.line("明细在文件中查看，默认只打印这几行；要打印全表，请取消打印区域。"));

    private final Release release;
    private final Function<String, String> back;
    private final Map<String, List<Table.Row>> rows = new LinkedHashMap<>();

    /**
     * The sheet of a release.
     *
     * @param back where an indicator's figure is, by its code
     */
    SourceSheet(Release release, Lineages lineages, Function<String, String> back) {
        this.release = release;
        this.back = back;
        release.scheme().indicators().parallelStream()
                .map(indicator -> Map.entry(indicator.code(), rows(indicator, lineages.township(indicator))))
                .forEachOrdered(lines -> rows.put(lines.getKey(), lines.getValue()));
    }

    Sheet plan() {
        return new Sheet(
                NAME,
                release.scheme().edition().title() + NAME,
                LINES,
                List.of(new Table(
                        "",
                        HEADINGS,
                        rows.values().stream().flatMap(List::stream).toList(),
                        true)),
                List.of(),
                new Sheet.Paper(true, 2, true).withoutTables());
    }

    /** Where the lines of an indicator begin, by its code. */
    Function<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        var next = plan().firstRow();
        for (var indicator : rows.entrySet()) {
            places.put(indicator.getKey(), Content.place(NAME, next));
            next += indicator.getValue().size();
        }
        return places::get;
    }

    private List<Table.Row> rows(Indicator indicator, Lineage lineage) {
        var several = lineage.branches().size() > 1;
        var lines = new ArrayList<Table.Row>();
        lines.add(head(indicator, lineage));
        for (var branch : lineage.branches()) {
            var part = several ? branch.part().text() : "";
            branch.shares().forEach(share -> lines.add(line(indicator, share, part)));
        }
        return lines;
    }

    private Table.Row head(Indicator indicator, Lineage lineage) {
        var units = lineage.branches().stream()
                .flatMap(branch -> branch.shares().stream())
                .map(Share::unit)
                .distinct()
                .count();
        return new Table.Row(
                List.of(
                        Content.mark(indicator.code()).leadingTo(back.apply(indicator.code())),
                        Content.text(units + " 个单位").in(Look.Font.STRONG),
                        Content.count(lineage.branches().stream()
                                        .mapToInt(Branch::rows)
                                        .sum())
                                .in(Look.Font.STRONG),
                        Content.text(tables(indicator)),
                        Content.text(columns(indicator)),
                        Content.text(formula(indicator))),
                true);
    }

    private static String formula(Indicator indicator) {
        return indicator.formula().text()
                + indicator
                        .measure()
                        .conversion()
                        .map(conversion -> "，" + conversion.chinese())
                        .orElse("");
    }

    private String tables(Indicator indicator) {
        return indicator.formula().tables().stream()
                .map(table -> release.scheme().form(table.code()).label())
                .collect(joining("、"));
    }

    private static String columns(Indicator indicator) {
        var columns = indicator.formula().references();
        return columns.isEmpty()
                ? "只计行数"
                : columns.stream().map(Reference::toString).collect(joining("、"));
    }

    private static Table.Row line(Indicator indicator, Share share, String part) {
        var cells =
                share.leaves().stream().flatMap(leaf -> leaf.cells().stream()).toList();
        return new Table.Row(List.of(
                Content.mark(indicator.code()),
                Content.text(share.unit().name()),
                Content.count(share.leaves().size()),
                Content.text(share.form().sheet()),
                Content.text(CellRanges.shown(cells, RANGES)),
                Content.text(part)));
    }
}
