package org.nianbao.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.ledger.Ledger;
import org.nianbao.review.TownshipReview;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.Finding;

/**
 * What the rows of all submissions that count come to.
 *
 * @param findings the rules between units that do not hold, once all units count
 */
record Consolidation(Figures figures, List<Finding> findings) {

    static Consolidation of(Scheme scheme, Ledger ledger) {
        var counted = new TreeMap<String, RowsByForm>();
        ledger.countedRows().forEach((unit, rows) -> counted.put(unit, new RowsByForm(rows)));
        return new Consolidation(Figures.of(scheme, counted), findings(scheme, counted));
    }

    /** As long as a unit is missing, what must hold for all of them cannot be judged. */
    private static List<Finding> findings(Scheme scheme, Map<String, RowsByForm> counted) {
        var complete = scheme.register().units().stream().map(Unit::code).allMatch(counted::containsKey);
        return complete ? new TownshipReview(scheme).findings(RowsByForm.of(counted.values().stream())) : List.of();
    }
}
