package org.nianbao.review;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Dependents;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;

/** Which indicators a finding bears on: those that read the columns it is about, whatever the values. */
final class Impact {

    private final Dependents dependents;
    private final Map<Assertion, List<String>> ofChecks = new ConcurrentHashMap<>();
    private final Map<String, List<String>> ofColumns = new ConcurrentHashMap<>();

    Impact(Scheme scheme) {
        dependents = new Dependents(scheme);
    }

    /** The indicators that read a column that the check reads, or anything of a form of which it only counts rows. */
    List<String> of(Assertion check) {
        return ofChecks.computeIfAbsent(check, this::read);
    }

    private List<String> read(Assertion check) {
        var columns = check.references();
        var counted = check.tables().stream()
                .filter(table ->
                        columns.stream().noneMatch(column -> column.table().equals(table)))
                .toList();
        return dependents.of(columns, counted);
    }

    /** Findings of a reading, with the indicators that read the columns of their cells. */
    Stream<Finding> of(Stream<Finding> findings, Reading reading) {
        return findings.map(finding -> isToBeJudged(finding) ? judged(finding, reading) : finding);
    }

    /**
     * Mere information moves no indicator; for cells that could not be read at all the reader has named the indicators.
     */
    private static boolean isToBeJudged(Finding finding) {
        return finding.level() != Level.NOTICE && finding.indicators().isEmpty();
    }

    private Finding judged(Finding finding, Reading reading) {
        return reading.forms().values().stream()
                .filter(filled -> filled.sheet().equals(finding.sheet()))
                .findFirst()
                .map(filled -> finding.bearingOn(of(filled, finding.cells())))
                .orElse(finding);
    }

    /** The indicators that read the columns of some cells; thousands of findings are about the same few columns. */
    private List<String> of(FilledForm filled, List<CellAddress> cells) {
        var columns = columns(filled, cells);
        return ofColumns.computeIfAbsent(filled.form().code() + columns, one -> read(filled.form(), columns));
    }

    private List<String> read(Form form, BitSet columns) {
        var references =
                columns.stream().mapToObj(column -> new Reference(form, column)).collect(toSet());
        return dependents.of(references, Set.of());
    }

    /** In a ledger the row of a cell does not determine its column. */
    private static Collection<CellAddress> oneOfEachColumn(List<CellAddress> cells) {
        var seen = new BitSet();
        var ones = new ArrayList<CellAddress>();
        for (var cell : cells) {
            if (!seen.get(cell.column())) {
                seen.set(cell.column());
                ones.add(cell);
            }
        }
        return ones;
    }

    private static BitSet columns(FilledForm filled, List<CellAddress> cells) {
        var looked = filled.form().single() ? cells : oneOfEachColumn(cells);
        var columns = new BitSet();
        for (int column = 0; column < filled.form().columns().size(); column++) {
            for (var cell : looked) {
                if (filled.placement().address(cell.row(), column).equals(cell)) {
                    columns.set(column);
                    break;
                }
            }
        }
        return columns;
    }
}
