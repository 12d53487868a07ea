package org.nianbao.review;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.formula.Check;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Dependents;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;

/** Which indicators a finding bears on: those that read the columns it is about, whatever the values. */
final class Impact {

    private final Dependents dependents;
    private final Map<Check, List<String>> ofChecks = new ConcurrentHashMap<>();

    Impact(Scheme scheme) {
        dependents = new Dependents(scheme);
    }

    /** The indicators that read a column that the check reads, or anything of a form of which it only counts rows. */
    List<String> of(Check check) {
        return ofChecks.computeIfAbsent(check, this::read);
    }

    private List<String> read(Check check) {
        var columns = check.references();
        var counted = check.tables().stream()
                .filter(table ->
                        columns.stream().noneMatch(column -> column.table().equals(table)))
                .toList();
        return dependents.of(columns, counted);
    }

    /** The findings of a reading, with the indicators that read the columns of their cells. */
    Stream<Finding> of(Reading reading) {
        return reading.findings().stream().map(finding -> isToBeJudged(finding) ? judged(finding, reading) : finding);
    }

    /** Mere information moves nothing, and of what could not be read at all the reader has said it. */
    private static boolean isToBeJudged(Finding finding) {
        return finding.level() != Level.NOTICE && finding.indicators().isEmpty();
    }

    private Finding judged(Finding finding, Reading reading) {
        return reading.forms().values().stream()
                .filter(filled -> filled.sheet().equals(finding.sheet()))
                .findFirst()
                .map(filled -> finding.bearingOn(dependents.of(columns(filled, finding.cells()), Set.of())))
                .orElse(finding);
    }

    private static Set<Reference> columns(FilledForm filled, List<CellAddress> cells) {
        return IntStream.range(0, filled.form().columns().size())
                .filter(column -> cells.stream()
                        .anyMatch(cell ->
                                filled.placement().address(cell.row(), column).equals(cell)))
                .mapToObj(column -> new Reference(filled.form(), column))
                .collect(toSet());
    }
}
