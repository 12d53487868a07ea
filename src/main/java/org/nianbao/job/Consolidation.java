package org.nianbao.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.review.TownshipReview;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.ReportingStatus;

/** The figures and findings that the rows of all counted submissions yield. */
record Consolidation(Figures figures, CrossUnitFindings findings) {

    /**
     * Consolidates.
     *
     * @param counted the forms of the counted submissions: by division code, then by the code of the form
     */
    static Consolidation of(
            Scheme scheme,
            List<ReportingStatus> standings,
            Map<String, Map<String, FilledForm>> counted,
            ExplanationTable explanations) {
        var findings = new TownshipReview(scheme).review(standings, counted, explanations.all());
        return new Consolidation(Figures.of(scheme, rows(counted)), findings);
    }

    /** Enters figures and findings. */
    void enter(TownshipContext context, long runId) {
        context.figures().replace(context.scheme().year(), StoredFigures.of(figures), runId);
        context.findings().replace(context.scheme().year(), findings);
    }

    private static Map<String, RowsByForm> rows(Map<String, Map<String, FilledForm>> counted) {
        var rows = new TreeMap<String, RowsByForm>();
        counted.forEach((unit, forms) -> rows.put(unit, RowsByForm.of(forms)));
        return rows;
    }
}
