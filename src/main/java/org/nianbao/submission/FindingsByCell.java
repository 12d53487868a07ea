package org.nianbao.submission;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Findings by rule and cell. What an explanation is about is looked up here, for a village may have explained a thousand
 * rows, and nobody would wait until each explanation was held against each finding.
 */
public final class FindingsByCell {

    /** A cell that a rule found something at; null for a finding that has none. */
    private record Place(String rule, @Nullable CellAddress cell) {}

    private final List<Finding> findings;
    private final Map<Place, List<Integer>> places = new HashMap<>();

    private FindingsByCell(List<Finding> findings) {
        this.findings = findings;
    }

    /** Findings, of which those are entered that explanations can be about. */
    public static FindingsByCell of(List<Finding> findings, Collection<GivenExplanation> given) {
        var rules = given.stream().map(GivenExplanation::rule).collect(toSet());
        var byCell = new FindingsByCell(findings);
        for (int i = 0; i < findings.size() && !rules.isEmpty(); i++) {
            if (rules.contains(findings.get(i).rule())) {
                byCell.enter(i, findings.get(i));
            }
        }
        return byCell;
    }

    private void enter(int number, Finding finding) {
        places(finding.rule(), finding.cells())
                .forEach(place ->
                        places.computeIfAbsent(place, any -> new ArrayList<>(1)).add(number));
    }

    private static Stream<Place> places(String rule, List<CellAddress> cells) {
        return cells.isEmpty()
                ? Stream.of(new Place(rule, null))
                : cells.stream().map(cell -> new Place(rule, cell));
    }

    /** All findings in their order, those of them explained that the first of these explanations to do so explains. */
    public List<Finding> explained(List<GivenExplanation> given) {
        var explained = new ArrayList<>(findings);
        for (var one : given) {
            numbers(one)
                    .filter(number -> explained.get(number).explanation().isEmpty())
                    .filter(number -> one.holdsFor(explained.get(number)))
                    .forEach(number ->
                            explained.set(number, explained.get(number).explained(one.explanation())));
        }
        return explained;
    }

    /** The findings that an explanation is given for, in their order, be it that it does not explain them. */
    public Stream<Finding> about(GivenExplanation given) {
        return numbers(given).mapToObj(findings::get);
    }

    /** Whether an explanation explains any of the findings. */
    public boolean isExplainedBy(GivenExplanation given) {
        return about(given).anyMatch(given::holdsFor);
    }

    private IntStream numbers(GivenExplanation given) {
        return places(given.rule(), given.cells())
                .flatMap(place -> places.getOrDefault(place, List.of()).stream())
                .mapToInt(number -> number)
                .sorted()
                .distinct()
                .filter(number -> given.isOnSheetOf(findings.get(number)));
    }
}
