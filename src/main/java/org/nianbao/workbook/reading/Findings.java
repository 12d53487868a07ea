package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Dependents;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Rule;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/** Collects the findings of one reading; the same fault in several cells of a sheet becomes one finding. */
final class Findings {

    private record Same(String rule, String sheet, String message) {}

    /** What was found, at which cells, and how these are written otherwise than they stand; there may be one for each cell. */
    private record Found(
            Rule rule, Fault fault, List<String> indicators, List<CellAddress> cells, Rewritten rewritten) {

        Finding complete(String sheet) {
            return rewritten.completing(new Finding(
                    rule.id(),
                    rule.level(),
                    new Finding.Place(sheet, cells),
                    Finding.Sides.found(fault.found()).expecting(fault.expected()),
                    new Finding.Advice(
                            fault.message(), fault.instruction().isEmpty() ? rule.instruction() : fault.instruction()),
                    indicators,
                    null));
        }
    }

    private final Scheme scheme;
    private final Map<Same, Found> findings = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new HashMap<>();
    private final Dependents dependents;

    Findings(Scheme scheme, Dependents dependents) {
        this.scheme = scheme;
        this.dependents = dependents;
    }

    /** Records that a form cannot be read, and so bears on all that is made of it. */
    void addWhole(Form form, String sheet, Fault fault) {
        add(sheet, List.of(), fault, dependents.of(Set.of(), Set.of(form)));
    }

    /** Records that columns of a form cannot be read. */
    void addColumns(Collection<Reference> columns, String sheet, List<CellAddress> at, Fault fault) {
        add(sheet, at, fault, dependents.of(columns, Set.of()));
    }

    /** Records a fault of a cell. */
    void add(String sheet, CellAddress cell, Fault fault) {
        add(sheet, List.of(cell), fault);
    }

    /** Records a fault of several cells, or, without any, of the sheet or the file as a whole. */
    void add(String sheet, List<CellAddress> at, Fault fault) {
        add(sheet, at, fault, List.of());
    }

    /** Records a fault of the file if the scheme has a rule on it, as that of an earlier year may not. */
    void addIfRuled(Fault fault) {
        addIfRuled("", List.of(), fault);
    }

    /** The same of some cells. */
    void addIfRuled(String sheet, List<CellAddress> at, Fault fault) {
        if (scheme.rules().stream().anyMatch(known -> known.id().equals(fault.rule()))) {
            add(sheet, at, fault);
        }
    }

    /** Returns the cells with a fault, to which further cells with the same fault are added. */
    List<CellAddress> cells(String sheet, Fault fault) {
        return found(sheet, fault, List.of()).cells();
    }

    /** The same of cells that are written otherwise than they stand: found is what stands there, expected what was read. */
    List<CellAddress> rewritten(String sheet, Fault fault) {
        var found = found(sheet, new Fault(fault.rule(), fault.message()), List.of());
        found.rewritten().add(fault.found(), fault.expected());
        return found.cells();
    }

    private void add(String sheet, List<CellAddress> at, Fault fault, List<String> indicators) {
        found(sheet, fault, indicators).cells().addAll(at);
    }

    private Found found(String sheet, Fault fault, List<String> indicators) {
        return findings.computeIfAbsent(
                new Same(fault.rule(), sheet, fault.message()),
                key -> new Found(
                        rules.computeIfAbsent(fault.rule(), scheme::rule),
                        fault,
                        indicators,
                        new ArrayList<>(1),
                        new Rewritten()));
    }

    List<Finding> all() {
        return findings.entrySet().stream()
                .map(entry -> entry.getValue().complete(entry.getKey().sheet()))
                .toList();
    }
}
