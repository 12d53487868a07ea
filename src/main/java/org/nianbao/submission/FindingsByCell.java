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
 * Findings by rule and cell, for looking up what an explanation concerns. A village may explain a thousand rows, and
 * comparing each explanation with each finding would take too long.
 */
public final class FindingsByCell {

    /** A cell for which a rule reports a finding; null for a finding without cells. */
    private record Place(String rule, @Nullable CellAddress cell) {}

    private final List<Finding> findings;
    private final Map<Place, List<Integer>> places = new HashMap<>();

    private FindingsByCell(List<Finding> findings) {
        this.findings = findings;
    }

    /** Returns an index of the findings that explanations can concern. */
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

    /** Returns all findings in their order, each explained by the first matching explanation. */
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

    /** Returns the findings that an explanation concerns, in their order, even if it does not explain them. */
    public Stream<Finding> about(GivenExplanation given) {
        return numbers(given).mapToObj(findings::get);
    }

    /** Returns whether an explanation explains any of the findings. */
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
