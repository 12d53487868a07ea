package org.nianbao.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.scheme.Rule;
import org.nianbao.submission.Finding;
import org.nianbao.submission.ReportingStatus;

/**
 * Compares the units that count with the register (V001).
 *
 * @param standings one for each unit of the register, in its order
 */
record Completeness(Rule rule, List<ReportingStatus> standings) {

    /** Lists the units that do not count, each with its status; empty if all of them count. */
    Stream<Finding> findings() {
        var missing = standings.stream()
                .filter(standing -> standing.inFigures().isEmpty())
                .toList();
        return missing.isEmpty() ? Stream.empty() : Stream.of(finding(missing));
    }

    private Finding finding(List<ReportingStatus> missing) {
        var due = standings.size();
        var counted = due - missing.size();
        return Finding.of(rule, "名录 %d 个填报单位，已通过 %d 个；%s".formatted(due, counted, byState(missing)))
                .with(Finding.Sides.found(Integer.toString(counted))
                        .expecting(Integer.toString(due))
                        .apart(Integer.toString(missing.size())));
    }

    private static String byState(List<ReportingStatus> missing) {
        var names = missing.stream()
                .collect(groupingBy(
                        ReportingStatus::state,
                        TreeMap::new,
                        mapping(standing -> standing.unit().name(), joining("、"))));
        return names.entrySet().stream()
                .map(state -> state.getKey().chinese() + "：" + state.getValue())
                .collect(joining("；"));
    }
}
