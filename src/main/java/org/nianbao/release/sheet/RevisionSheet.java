package org.nianbao.release.sheet;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.release.Release;
import org.nianbao.release.print.ColumnHeading;
import org.nianbao.release.print.PrintedCell;
import org.nianbao.release.print.PrintedSheet;
import org.nianbao.release.print.PrintedTable;
import org.nianbao.release.revision.HandedInRelease;
import org.nianbao.release.revision.ReleaseSnapshot;
import org.nianbao.release.revision.Revision;
import org.nianbao.release.revision.Revision.Cause;
import org.nianbao.release.revision.Revision.FigureChange;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Finding;

/** The sheet 修订: which figures differ from the release that was handed in last, and why. */
final class RevisionSheet {

    static final String NAME = "修订";

    /** The events stand in the column of the indicators' names, for the tables share their columns. */
    private static final List<ColumnHeading> CAUSES = List.of(
            new ColumnHeading("原因", 8),
            new ColumnHeading("单位", 20),
            new ColumnHeading("类别", 8),
            new ColumnHeading("发生了什么", 60));

    private static final List<ColumnHeading> CHANGES = List.of(
            new ColumnHeading("序号", 8),
            new ColumnHeading("范围", 20),
            new ColumnHeading("指标代码", 8),
            new ColumnHeading("指标名称", 60).atLeast(34),
            new ColumnHeading("计量单位", 8),
            new ColumnHeading("原为", 16).atLeast(8),
            new ColumnHeading("现为", 16).atLeast(8),
            new ColumnHeading("原因", 16));

    private final Map<String, Indicator> indicators;
    private final Map<String, String> names;

    private RevisionSheet(Release release) {
        indicators = release.scheme().indicators().stream().collect(toMap(Indicator::code, indicator -> indicator));
        names = release.scheme().register().units().stream().collect(toMap(Unit::code, Unit::name));
    }

    /**
     * The sheet of a release.
     *
     * @param last the one that it is compared with; none if nothing else was handed in before
     */
    static PrintedSheet of(Release release, Optional<HandedInRelease> last) {
        return last.map(sent -> new RevisionSheet(release).sheet(release, sent, Revision.of(sent.said(), release)))
                .orElseGet(() -> sheet(release, "首次上报，没有可以比较的版。", List.of(), List.of()));
    }

    private PrintedSheet sheet(Release release, HandedInRelease last, Revision revision) {
        var causes = new PrintedTable(
                "一、为什么变",
                CAUSES,
                numbered(revision.causes().size(), i -> row(i, revision.causes().get(i))),
                false);
        var changes = new PrintedTable(
                "二、变了哪些数",
                CHANGES,
                numbered(
                        revision.changes().size(),
                        i -> row(i, revision.changes().get(i))),
                true);
        return sheet(
                release,
                "与上一次上报的第%s版（%s）比较：%s 项指标值有变化，原因 %s 条。"
                        .formatted(
                                last.number(),
                                last.on(),
                                revision.changes().size(),
                                revision.causes().size()),
                Stream.of(causes, changes)
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                List.of(PrintedCell.line(
                        revision.changes().isEmpty()
                                ? "指标值都没有变；变的是报送情况、审核情况、上报说明或者版式。"
                                : "“…”表示没有数。原因写编号；没有编号的，是上年审定数变了，或者程序改了算法。")));
    }

    private static PrintedSheet sheet(
            Release release, String line, List<PrintedTable> tables, List<PrintedCell> notes) {
        return new PrintedSheet(
                NAME,
                release.scheme().edition().title() + NAME,
                List.of(PrintedCell.line(line)),
                tables,
                notes,
                new PrintedSheet.PaperSetup(true, 0, true));
    }

    private static List<PrintedTable.PrintedRow> numbered(int count, IntFunction<PrintedTable.PrintedRow> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }

    private PrintedTable.PrintedRow row(int index, Cause cause) {
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.mark(Integer.toString(index + 1)),
                PrintedCell.text(scope(cause.scope())),
                PrintedCell.mark(cause.kind()),
                PrintedCell.text(cause.what())));
    }

    private PrintedTable.PrintedRow row(int index, FigureChange change) {
        var indicator = Optional.ofNullable(indicators.get(change.indicator()));
        return new PrintedTable.PrintedRow(List.of(
                PrintedCell.mark(Integer.toString(index + 1)),
                PrintedCell.text(scope(change.scope())),
                PrintedCell.mark(change.indicator()),
                PrintedCell.text(indicator.map(Indicator::name).orElse("（已取消的指标）")),
                PrintedCell.mark(indicator.map(Indicator::unit).orElse("")),
                value(indicator, change.before()),
                value(indicator, change.now()),
                PrintedCell.mark(change.causes().stream().map(String::valueOf).collect(joining("、")))));
    }

    private String scope(String code) {
        return code.equals(ReleaseSnapshot.TOWNSHIP) ? "全镇" : names.getOrDefault(code, code);
    }

    private static PrintedCell value(Optional<Indicator> indicator, @Nullable BigDecimal value) {
        return value == null
                ? Sign.NO_DATA.content()
                : indicator
                        .map(known -> FigureCell.exactly(known, value))
                        .orElseGet(() -> PrintedCell.text(Finding.number(value)));
    }
}
