package org.nianbao.release;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.Reconciliation;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.ReportingStatus;

/**
 * The content of a release, independent of the time and the run that made it.
 *
 * @param standings one for each unit of the register: the villages by their codes, then the township office
 * @param unattributed the files that belong to no unit, by name
 * @param betweenUnits the findings between the units that count
 * @param lastYear last year's figures by indicator code; empty if they are unknown
 */
public record Release(
        Scheme scheme,
        List<ReportingStatus> standings,
        List<EnteredSubmission> unattributed,
        CrossUnitFindings betweenUnits,
        Figures figures,
        Reconciliation reconciliation,
        Map<String, BigDecimal> lastYear) {

    public Release {
        standings = standings.stream()
                .sorted(comparing((ReportingStatus standing) -> isTownship(standing.unit(), scheme))
                        .thenComparing(standing -> standing.unit().code()))
                .toList();
        unattributed = unattributed.stream()
                .sorted(comparing((EnteredSubmission entered) -> entered.file().name())
                        .thenComparing(entered -> entered.file().sha256()))
                .toList();
        lastYear = Map.copyOf(lastYear);
        requireAllUnits(scheme, standings);
        requireSame(standings, figures);
    }

    private static boolean isTownship(Unit unit, Scheme scheme) {
        return unit.code().equals(scheme.edition().township().code());
    }

    private static void requireAllUnits(Scheme scheme, List<ReportingStatus> standings) {
        var known = standings.stream().map(ReportingStatus::unit).toList();
        if (known.size() != scheme.register().units().size()
                || !known.containsAll(scheme.register().units())) {
            throw new IllegalArgumentException("not every unit of the register has one standing: " + known);
        }
    }

    private static void requireSame(List<ReportingStatus> standings, Figures figures) {
        var counted = standings.stream()
                .filter(standing -> standing.inFigures().isPresent())
                .map(standing -> standing.unit().code())
                .collect(toSet());
        if (!counted.equals(figures.units().keySet())) {
            throw new IllegalArgumentException("the units that count are %s, but the figures are of %s"
                    .formatted(counted, figures.units().keySet()));
        }
    }

    public Optional<BigDecimal> lastYear(Indicator indicator) {
        return Optional.ofNullable(lastYear.get(indicator.code()));
    }

    /** Returns the unit that a file of nobody is most likely of, as its name mentions it. */
    public Optional<Unit> resembled(EnteredSubmission ofNobody) {
        return scheme.register().mentionedIn(ofNobody.file().name());
    }

    /** Returns the files of nobody whose names mention a unit. */
    public List<EnteredSubmission> resembling(Unit unit) {
        return unattributed.stream()
                .filter(entered -> resembled(entered).filter(unit::equals).isPresent())
                .toList();
    }

    /** The title on the cover. */
    public String title() {
        return scheme.edition().title() + "汇总表";
    }
}
