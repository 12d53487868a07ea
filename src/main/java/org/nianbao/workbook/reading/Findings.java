package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;

/** The findings of one reading. Those that say the same of several cells of a sheet become one. */
final class Findings {

    private record Same(String rule, String sheet, String message) {}

    private final Scheme scheme;
    private final Map<Same, Finding> findings = new LinkedHashMap<>();
    private final Map<Same, List<CellAddress>> cells = new LinkedHashMap<>();

    Findings(Scheme scheme) {
        this.scheme = scheme;
    }

    /** Records a fault of a cell. */
    void add(String sheet, CellAddress cell, Fault fault) {
        add(sheet, List.of(cell), fault);
    }

    /** Records a fault of several cells, or, without any, of the sheet or the file as a whole. */
    void add(String sheet, List<CellAddress> at, Fault fault) {
        var same = new Same(fault.rule(), sheet, fault.message());
        findings.computeIfAbsent(
                same,
                key -> Finding.of(scheme.rule(fault.rule()), fault.message())
                        .with(fault.found(), fault.expected(), ""));
        cells.computeIfAbsent(same, key -> new ArrayList<>()).addAll(at);
    }

    List<Finding> all() {
        return findings.entrySet().stream()
                .map(entry ->
                        entry.getValue().at(entry.getKey().sheet(), cells.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
