package org.nianbao.job;

import java.util.Map;
import java.util.TreeMap;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.review.TownshipReview;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.BetweenUnits;
import org.nianbao.submission.FilledForm;

/** What the rows of all submissions that count come to. */
record Consolidation(Figures figures, BetweenUnits findings) {

    static Consolidation of(Scheme scheme, Ledger ledger, ExplanationTable explanations) {
        var counted = ledger.counted();
        var findings = new TownshipReview(scheme).review(ledger.standings(), counted, explanations.all());
        return new Consolidation(Figures.of(scheme, rows(counted)), findings);
    }

    private static Map<String, RowsByForm> rows(Map<String, Map<String, FilledForm>> counted) {
        var rows = new TreeMap<String, RowsByForm>();
        counted.forEach((unit, forms) -> rows.put(unit, RowsByForm.of(forms)));
        return rows;
    }
}
