package org.nianbao.release.twin;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.Finality;
import org.nianbao.release.Release;
import org.nianbao.release.balance.Breakdown;
import org.nianbao.release.revision.ReleaseSnapshot;
import org.nianbao.release.revision.Revision;
import org.nianbao.release.twin.Observation.Area;
import org.nianbao.release.twin.Observation.AreaKind;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Unit;

/** The numbers of 综合指标 and 分村明细, and the places where some are missing, as observations. */
public final class Observations {

    private final Release release;
    private final Optional<Revision> revision;
    private final int year;

    private Observations(Release release, Optional<Revision> revision) {
        this.release = release;
        this.revision = revision;
        year = release.scheme().year();
    }

    /**
     * Returns for each indicator the township's value of this year and of the last, then the units'.
     *
     * @param revision the changes since the release that was handed in; none if none was
     */
    public static List<Observation> of(Release release, Optional<Revision> revision) {
        var observations = new Observations(release, revision);
        return release.scheme().indicators().stream().flatMap(observations::of).toList();
    }

    private Stream<Observation> of(Indicator indicator) {
        var finality = Finality.of(release, indicator);
        var breakdown = Breakdown.of(release, indicator);
        var exact = Breakdown.exact(release, indicator);
        var lastYear = release.lastYear(indicator)
                .map(value -> new Observation(year - 1, township(), indicator, value, null, Status.NORMAL, ""));
        var units = release.standings().stream()
                .filter(standing -> Figures.isDrawnFrom(indicator, release.scheme(), standing.unit()))
                .map(standing -> observation(
                        indicator,
                        area(standing.unit()),
                        breakdown.unit(standing.unit()),
                        exact.unit(standing.unit()),
                        finality.of(standing)));
        var township = observation(indicator, township(), breakdown.total(), exact.total(), finality);
        return Stream.concat(Stream.concat(Stream.of(township), lastYear.stream()), units);
    }

    private Observation observation(
            Indicator indicator, Area area, Optional<BigDecimal> shown, Optional<BigDecimal> exact, Finality finality) {
        var scope = area.scope() == AreaKind.TOWNSHIP ? ReleaseSnapshot.TOWNSHIP : area.code();
        var change = revision.flatMap(all -> all.change(scope, indicator.code()));
        return new Observation(
                year,
                area,
                indicator,
                shown.orElse(null),
                exact.filter(whole -> shown.filter(value -> value.compareTo(whole) == 0)
                                .isEmpty())
                        .orElse(null),
                shown.isPresent() ? status(finality, change.isPresent()) : missing(area, finality),
                Stream.concat(change.map(Observations::told).stream(), Stream.of(finality.reason()))
                        .filter(text -> !text.isEmpty())
                        .collect(joining("；")));
    }

    private static Status missing(Area area, Finality finality) {
        return area.scope() == AreaKind.UNIT && !finality.isComplete() ? Status.NOT_COLLECTED : Status.MISSING;
    }

    private static Status status(Finality finality, boolean isRevised) {
        if (!finality.isFinal()) {
            return Status.PROVISIONAL;
        }
        return isRevised ? Status.REVISED : Status.NORMAL;
    }

    private static String told(Revision.FigureChange change) {
        return change.was()
                .map(before -> "修订，上报时是 " + before.stripTrailingZeros().toPlainString())
                .orElse("修订，上报时没有数");
    }

    private static Area area(Unit unit) {
        return new Area(AreaKind.UNIT, unit.code(), unit.name());
    }

    private Area township() {
        var township = release.scheme().edition().township();
        return new Area(AreaKind.TOWNSHIP, township.code(), township.name());
    }
}
