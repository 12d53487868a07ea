package org.nianbao.job;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.nianbao.consolidate.Contribution;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.Lineages;
import org.nianbao.consolidate.Reconciliation;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.FigureTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.ledger.TownshipFindingTable;
import org.nianbao.release.Release;
import org.nianbao.scheme.Indicator;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.ReportingStatus;

/**
 * The current state of a township: the units, the unattributed files, and the figures, as the ledger has them now.
 *
 * <p>All of it is read at one moment, so that it is consistent even while a run is under way.
 */
public final class CurrentState {

    private final Scheme scheme;
    private final Ledger ledger;
    private final ExplanationTable explanations;
    private final FigureTable figures;
    private final TownshipFindingTable findings;
    private final Supplier<Predicate<FileId>> lying;
    private final ConsistentRead snapshot;

    /**
     * Creates the current state of a township.
     *
     * @param lying tests which files are in its inbox
     */
    CurrentState(
            Scheme scheme,
            Ledger ledger,
            ExplanationTable explanations,
            FigureTable figures,
            TownshipFindingTable findings,
            Supplier<Predicate<FileId>> lying,
            ConsistentRead snapshot) {
        this.scheme = scheme;
        this.ledger = ledger;
        this.explanations = explanations;
        this.figures = figures;
        this.findings = findings;
        this.lying = lying;
        this.snapshot = snapshot;
    }

    /** Returns the content of a release issued now. */
    public Release now() {
        return snapshot.of(this::read);
    }

    private Release read() {
        var entered = ledger.entered();
        var standings = ledger.standings(entered);
        return release(entered, standings, figures(standings), findings.all(scheme.year()));
    }

    /** Returns the content of a release with newly consolidated figures: what a run without new files would release. */
    Release afresh() {
        return snapshot.of(this::readAfresh);
    }

    private Release readAfresh() {
        var entered = ledger.entered();
        var standings = ledger.standings(entered);
        var anew = consolidation(standings);
        return release(entered, standings, StoredFigures.asKept(anew.figures()), anew.findings());
    }

    /**
     * Returns the content of a release if these were the submissions.
     *
     * @param counted the forms of the submissions that would count: by division code, then by the code of the form
     */
    Release supposing(List<EnteredSubmission> entered, Map<String, Map<String, FilledForm>> counted) {
        return snapshot.of(() -> {
            var standings = ledger.standings(entered);
            var anew = Consolidation.of(scheme, standings, counted, Map.of(), explanations);
            return release(entered, standings, StoredFigures.asKept(anew.figures()), anew.findings());
        });
    }

    private Release release(
            List<EnteredSubmission> entered,
            List<ReportingStatus> standings,
            Figures values,
            CrossUnitFindings betweenUnits) {
        return new Release(
                scheme,
                standings,
                ofNobody(entered),
                betweenUnits,
                values,
                Reconciliation.of(scheme, values),
                lastYear(values));
    }

    /** Returns the sources of the figures. */
    public Lineages lineages() {
        return new Lineages(scheme, snapshot.of(ledger::counted));
    }

    /**
     * Returns last year's figures: as consolidated then or, if the ledger does not have them, as this year's forms
     * state them.
     */
    private Map<String, BigDecimal> lastYear(Figures values) {
        var before = scheme.year() - 1;
        return figures.values(before).getOrDefault(StoredFigures.township(scheme, before), values.lastYear());
    }

    /**
     * Returns last year's value of an indicator of each unit, by its present code: as consolidated then or, if the ledger
     * does not have it, as this year's forms state it.
     */
    public Map<String, BigDecimal> lastYearOfUnits(Indicator indicator) {
        var before = scheme.year() - 1;
        var consolidated = figures.values(before);
        var counted = snapshot.of(ledger::counted);
        var values = new TreeMap<String, BigDecimal>();
        for (var unit : scheme.register().units()) {
            var former = consolidated
                    .getOrDefault(StoredFigures.unit(scheme.register().formerCode(unit), before), Map.of())
                    .get(indicator.code());
            Optional.ofNullable(former)
                    .or(() ->
                            Optional.ofNullable(counted.get(unit.code())).flatMap(forms -> lastYear(indicator, forms)))
                    .ifPresent(value -> values.put(unit.code(), value));
        }
        return values;
    }

    private static Optional<BigDecimal> lastYear(Indicator indicator, Map<String, FilledForm> forms) {
        return Contribution.of(List.of(indicator), RowsByForm.of(forms)).lastYear(indicator);
    }

    /** Returns the figures of the last consolidation; consolidates anew if a run was cut off before that. */
    private Figures figures(List<ReportingStatus> standings) {
        var counted = standings.stream()
                .filter(standing -> standing.inFigures().isPresent())
                .map(standing -> standing.unit().code())
                .collect(toSet());
        var consolidated = StoredFigures.figures(scheme, figures.values(scheme.year()));
        return consolidated.units().keySet().equals(counted)
                ? consolidated
                : consolidation(standings).figures();
    }

    private Consolidation consolidation(List<ReportingStatus> standings) {
        return Consolidation.of(scheme, standings, ledger.counted(), Map.of(), explanations);
    }

    /** Returns the unattributed files in the inbox, by name. Usually there are none, and then the inbox is not read. */
    private List<EnteredSubmission> ofNobody(List<EnteredSubmission> entered) {
        var all = entered.stream().filter(one -> one.unitCode().isEmpty()).toList();
        var there = all.isEmpty() ? (Predicate<FileId>) none -> false : lying.get();
        return all.stream()
                .filter(one -> there.test(one.file()))
                .sorted(comparing((EnteredSubmission one) -> one.file().name()))
                .toList();
    }
}
