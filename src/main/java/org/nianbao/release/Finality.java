package org.nianbao.release;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.consolidate.Figures;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;

/**
 * Whether the township's figure of an indicator is final (数据是否最终), and what it still depends on.
 *
 * @param awaited the units that are missing in it, without a submission that counts
 * @param superseded the units that are in it with an earlier submission, as the newest was not accepted
 * @param disputed the units with an open finding between units that bears on it
 */
public record Finality(
        List<ReportingStatus> awaited, List<ReportingStatus> superseded, List<ReportingStatus> disputed) {

    public Finality {
        awaited = List.copyOf(awaited);
        superseded = List.copyOf(superseded);
        disputed = List.copyOf(disputed);
    }

    /** Returns the finality of a figure in a release. */
    public static Finality of(Release release, Indicator indicator) {
        var sources = release.standings().stream()
                .filter(standing -> Figures.isDrawnFrom(indicator, release.scheme(), standing.unit()))
                .toList();
        var coverage = new Coverage(sources);
        return new Finality(
                coverage.notCounted(),
                coverage.countedByEarlier(),
                sources.stream()
                        .filter(standing -> isDisputed(release, standing, indicator))
                        .toList());
    }

    private static boolean isDisputed(Release release, ReportingStatus standing, Indicator indicator) {
        return release.betweenUnits().of(standing.unit().code()).stream()
                .filter(Finding::isOpen)
                .anyMatch(finding -> finding.indicators().contains(indicator.code()));
    }

    /** Whether every unit is in the figure. */
    public boolean isComplete() {
        return awaited.isEmpty();
    }

    /** Whether nothing more is to come. */
    public boolean isFinal() {
        return isComplete() && superseded.isEmpty() && disputed.isEmpty();
    }

    /** Returns the part that concerns one unit. */
    public Finality of(ReportingStatus standing) {
        return new Finality(only(standing, awaited), only(standing, superseded), only(standing, disputed));
    }

    private static List<ReportingStatus> only(ReportingStatus standing, List<ReportingStatus> among) {
        return among.stream().filter(standing::equals).toList();
    }

    /** Returns in words why it is not final; empty if it is. */
    public String reason() {
        var missing = awaited.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(awaited.stream().map(ReportingStatus::withState).collect(joining("、", "缺", "的报表")));
        var earlier = superseded.stream()
                .map(standing -> standing.unit() + "最新一批报表" + standing.state().chinese() + "，按较早批次计入");
        var questioned = disputed.stream().map(standing -> standing.unit() + "有跨村审核意见没有处理");
        return Stream.of(missing, earlier, questioned)
                .flatMap(reasons -> reasons)
                .collect(joining("；"));
    }
}
