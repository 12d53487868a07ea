package org.nianbao.job;

import java.util.TreeMap;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.ledger.Ledger;
import org.nianbao.scheme.Scheme;

/** The figures of a year, computed from the rows of the submissions that count. */
final class Consolidation {

    private Consolidation() {}

    static Figures of(Scheme scheme, Ledger ledger) {
        var counted = new TreeMap<String, RowsByForm>();
        ledger.countedRows().forEach((unit, rows) -> counted.put(unit, new RowsByForm(rows)));
        return Figures.of(scheme, counted);
    }
}
