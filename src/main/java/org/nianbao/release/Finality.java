package org.nianbao.release;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.consolidate.Figures;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Standing;

/**
 * How far the township's figure of an indicator is final (数据是否最终).
 *
 * @param awaited the units that it should be made of and is not, for want of a submission that counts
 * @param superseded the units that it is made of by an earlier submission, as the newest was not accepted
 * @param disputed the units of which something was found, held against others, that bears on it and is not settled
 */
public record Finality(List<Standing> awaited, List<Standing> superseded, List<Standing> disputed) {

    public Finality {
        awaited = List.copyOf(awaited);
        superseded = List.copyOf(superseded);
        disputed = List.copyOf(disputed);
    }

    /** How far a figure is final as a release has it. */
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

    private static boolean isDisputed(Release release, Standing standing, Indicator indicator) {
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

    /** What of it concerns one unit. */
    public Finality of(Standing standing) {
        return new Finality(only(standing, awaited), only(standing, superseded), only(standing, disputed));
    }

    private static List<Standing> only(Standing standing, List<Standing> among) {
        return among.stream().filter(standing::equals).toList();
    }

    /** Why it is not final, in words; empty if it is. */
    public String reason() {
        var missing = awaited.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(awaited.stream().map(Standing::withState).collect(joining("、", "缺", "的报表")));
        var earlier = superseded.stream()
                .map(standing -> standing.unit() + "最新一批报表" + standing.state().chinese() + "，按较早批次计入");
        var questioned = disputed.stream().map(standing -> standing.unit() + "有跨村审核意见没有处理");
        return Stream.of(missing, earlier, questioned)
                .flatMap(reasons -> reasons)
                .collect(joining("；"));
    }
}
