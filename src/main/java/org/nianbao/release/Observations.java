package org.nianbao.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.twin.Observation;
import org.nianbao.release.twin.Observation.Area;
import org.nianbao.release.twin.Observation.Scope;
import org.nianbao.release.twin.Status;
import org.nianbao.scheme.Indicator;
import org.nianbao.submission.Standing;

/** The numbers of 综合指标 and 分村明细, and the places where some are missing, as observations. */
final class Observations {

    private final Release release;
    private final int year;

    private Observations(Release release) {
        this.release = release;
        year = release.scheme().year();
    }

    /** By indicator: the township's of this year and of the last, then the units'. */
    static List<Observation> of(Release release) {
        var observations = new Observations(release);
        return release.scheme().indicators().stream().flatMap(observations::of).toList();
    }

    private Stream<Observation> of(Indicator indicator) {
        var finality = Finality.of(release, indicator);
        var breakdown = Breakdown.of(release, indicator);
        var township = observation(
                area(), indicator, breakdown.total(), release.figures().township(indicator), finality);
        var lastYear = release.lastYear(indicator)
                .map(value -> new Observation(year - 1, area(), indicator, value, null, Status.NORMAL, ""));
        var units = release.standings().stream()
                .filter(standing -> Figures.isDrawnFrom(indicator, release.scheme(), standing.unit()))
                .map(standing -> ofUnit(standing, indicator, breakdown, finality.of(standing)));
        return Stream.concat(Stream.concat(Stream.of(township), lastYear.stream()), units);
    }

    private Observation ofUnit(Standing standing, Indicator indicator, Breakdown breakdown, Finality finality) {
        var area = new Area(Scope.UNIT, standing.unit().code(), standing.unit().name());
        return finality.isComplete()
                ? observation(
                        area,
                        indicator,
                        breakdown.unit(standing.unit()),
                        release.figures().unit(standing.unit(), indicator),
                        finality)
                : new Observation(year, area, indicator, null, null, Status.NOT_COLLECTED, finality.reason());
    }

    private Observation observation(
            Area area, Indicator indicator, Optional<BigDecimal> value, Optional<BigDecimal> exact, Finality finality) {
        var present = finality.isFinal() ? Status.NORMAL : Status.PROVISIONAL;
        return new Observation(
                year,
                area,
                indicator,
                value.orElse(null),
                exact.filter(whole -> value.filter(shown -> shown.compareTo(whole) == 0)
                                .isEmpty())
                        .orElse(null),
                value.isPresent() ? present : Status.MISSING,
                finality.reason());
    }

    private Area area() {
        var township = release.scheme().edition().township();
        return new Area(Scope.TOWNSHIP, township.code(), township.name());
    }
}
