package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.formula.Reference;
import org.nianbao.scheme.Dependents;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/** The findings of one reading. Those that say the same of several cells of a sheet become one. */
final class Findings {

    private record Same(String rule, String sheet, String message) {}

    private final Scheme scheme;
    private final Map<Same, Finding> findings = new LinkedHashMap<>();
    private final Map<Same, List<CellAddress>> cells = new LinkedHashMap<>();
    private final Dependents dependents;

    Findings(Scheme scheme) {
        this.scheme = scheme;
        dependents = new Dependents(scheme);
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

    private void add(String sheet, List<CellAddress> at, Fault fault, List<String> indicators) {
        var same = new Same(fault.rule(), sheet, fault.message());
        findings.computeIfAbsent(
                same,
                key -> Finding.of(scheme.rule(fault.rule()), fault.message())
                        .with(fault.found(), fault.expected(), "")
                        .bearingOn(indicators));
        cells.computeIfAbsent(same, key -> new ArrayList<>()).addAll(at);
    }

    List<Finding> all() {
        return findings.entrySet().stream()
                .map(entry ->
                        entry.getValue().at(entry.getKey().sheet(), cells.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
