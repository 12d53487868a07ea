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
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintStyle;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.CellRanges;

/** The sheet 来源: the formula of every indicator, and the cells of every unit that its figure is made of. */
final class SourceSheet {

    static final String NAME = "来源";

    /** The most ranges in a cell that are easy to read. */
    private static final int RANGES = 12;

    private static final List<ColumnHeading> HEADINGS = List.of(
            new ColumnHeading("指标代码", 10),
            new ColumnHeading("单位", 16),
            new ColumnHeading("行数", 8),
            new ColumnHeading("工作表", 26),
            new ColumnHeading("单元格", 50),
            new ColumnHeading("公式", 50));

    private static final List<PrintedCell> LINES = List.of(
            PrintedCell.line("每项指标先列公式和用到的栏，再列各单位计入的行数和单元格；各单位的文件名和 SHA-256 见“报送情况”。"),
            PrintedCell.line("单元格是各单位报来的文件中的；只计行数的，列出决定是否计入的单元格。逐格列出：nianbao trace 指标代码。"),
            PrintedCell.line("明细在文件中查看，默认只打印这几行；要打印全表，请取消打印区域。"));

    private final Release release;
    private final Function<String, String> back;
    private final Map<String, List<PrintedTable.PrintedRow>> rows = new LinkedHashMap<>();

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
        return places::get;
    }

    private List<PrintedTable.PrintedRow> rows(Indicator indicator, Lineage lineage) {
        var several = lineage.branches().size() > 1;
        var lines = new ArrayList<PrintedTable.PrintedRow>();
        lines.add(head(indicator, lineage));
        for (var branch : lineage.branches()) {
            var part = several ? branch.part().text() : "";
            branch.shares().forEach(share -> lines.add(line(indicator, share, part)));
        }
        return lines;
    }

    private PrintedTable.PrintedRow head(Indicator indicator, Lineage lineage) {
        var units = lineage.branches().stream()
                .flatMap(branch -> branch.shares().stream())
                .map(Share::unit)
                .distinct()
                .count();
        return new PrintedTable.PrintedRow(
                List.of(
                        PrintedCell.mark(indicator.code()).leadingTo(back.apply(indicator.code())),
                        PrintedCell.text(units + " 个单位").in(PrintStyle.Font.STRONG),
                        PrintedCell.count(lineage.branches().stream()
                                        .mapToInt(Branch::rows)
                                        .sum())
                                .in(PrintStyle.Font.STRONG),
                        PrintedCell.text(tables(indicator)),
                        PrintedCell.text(columns(indicator)),
                        PrintedCell.text(formula(indicator))),
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

    private static PrintedTable.PrintedRow line(Indicator indicator, Share share, String part) {
        var cells =
                share.leaves().stream().flatMap(leaf -> leaf.cells().stream()).toList();
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.mark(indicator.code()),
                PrintedCell.text(share.unit().name()),
                PrintedCell.count(share.leaves().size()),
                PrintedCell.text(share.form().sheet()),
                PrintedCell.text(CellRanges.shown(cells, RANGES)),
                PrintedCell.text(part)));
    }
}
