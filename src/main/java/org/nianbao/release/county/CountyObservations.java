package org.nianbao.release.county;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nianbao.consolidate.Figures;
import org.nianbao.release.CountyPart;
import org.nianbao.release.CountyRelease;
import org.nianbao.release.Finality;
import org.nianbao.release.twin.Observation;
import org.nianbao.release.twin.Observation.Area;
import org.nianbao.release.twin.Observation.AreaKind;
import org.nianbao.release.twin.Status;
import org.nianbao.scheme.Indicator;

/** The numbers of a county's release as observations: the county's, then those of each township and its units. */
final class CountyObservations {

    private final CountyRelease release;
    private final CountyNotes notes;
    private final int year;

    private CountyObservations(CountyRelease release, CountyNotes notes) {
        this.release = release;
        this.notes = notes;
        year = release.scheme().year();
    }

    static List<Observation> of(CountyRelease release) {
        var observations = new CountyObservations(release, CountyNotes.of(release));
        return release.scheme().indicators().stream().flatMap(observations::of).toList();
    }

    private Stream<Observation> of(Indicator indicator) {
        var breakdown = notes.breakdown(indicator);
        var county = new Area(
                AreaKind.COUNTY, release.scheme().code(), release.scheme().name());
        var pending = release.pending(indicator);
        var total = observation(
                indicator,
                county,
                breakdown.total(),
                release.value(indicator),
                pending.isEmpty() ? Status.NORMAL : Status.PROVISIONAL,
                Stream.concat(Stream.of(pending), breakdown.moved().stream()));
        var lastYear = release.lastYear(indicator)
                .map(value -> new Observation(year - 1, county, indicator, value, null, Status.NORMAL, ""));
        return Stream.of(
                        Stream.of(total),
                        lastYear.stream(),
                        release.townships().stream().flatMap(part -> of(indicator, part)))
                .flatMap(some -> some);
    }

    private Stream<Observation> of(Indicator indicator, CountyPart part) {
        var area = new Area(AreaKind.TOWNSHIP, part.code(), part.name());
        if (part.release().isEmpty()) {
            return Stream.of(new Observation(year, area, indicator, null, null, Status.NOT_COLLECTED, part.remark()));
        }
        var content = part.release().orElseThrow();
        var own = Objects.requireNonNull(part.indicators().get(indicator.code()));
        var finality = Finality.of(content, own);
        var township = observation(
                indicator,
                area,
                notes.breakdown(indicator).township(part),
                content.figures().township(own),
                status(finality),
                Stream.of(finality.reason()));
        var units = part.standings().stream()
                .filter(standing -> Figures.isDrawnFrom(own, content.scheme(), standing.unit()))
                .map(standing -> observation(
                        indicator,
                        new Area(
                                AreaKind.UNIT,
                                standing.unit().code(),
                                standing.unit().name()),
                        notes.breakdown(indicator).unit(part, standing.unit().code()),
                        content.figures().unit(standing.unit(), own),
                        status(finality.of(standing)),
                        Stream.of(finality.of(standing).reason())));
        return Stream.concat(Stream.of(township), units);
    }

    private static Status status(Finality finality) {
        return finality.isFinal() ? Status.NORMAL : Status.PROVISIONAL;
    }

    private Observation observation(
            Indicator indicator,
            Area area,
            Optional<BigDecimal> shown,
            Optional<BigDecimal> exact,
            Status status,
            Stream<String> remarks) {
        var isShownOtherwise = shown.isPresent()
                && exact.filter(value -> value.compareTo(shown.get()) != 0).isPresent();
        return new Observation(
                year,
                area,
                indicator,
                shown.orElse(null),
                isShownOtherwise ? exact.orElseThrow() : null,
                shown.isPresent() ? status : Status.MISSING,
                remarks.filter(text -> !text.isEmpty()).collect(joining("；")));
    }
}
