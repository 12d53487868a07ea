package org.nianbao.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.consolidate.Contribution;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.ledger.ExplanationTable;
import org.nianbao.review.TownshipReview;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.ReportingStatus;

/**
 * The figures and findings that the submissions that count yield.
 *
 * @param anew what units contribute whose contribution was not kept, by division code
 */
record Consolidation(Figures figures, CrossUnitFindings findings, Map<String, Contribution> anew) {

    /**
     * Consolidates.
     *
     * @param counted the forms of the counted submissions: by division code, then by the code of the form
     * @param known what units are known to contribute, by division code; the rows of the others are gone over
     */
    static Consolidation of(
            Scheme scheme,
            List<ReportingStatus> standings,
            Map<String, Map<String, FilledForm>> counted,
            Map<String, Contribution> known,
            ExplanationTable explanations) {
        var findings = new TownshipReview(scheme).review(standings, counted, explanations.all());
        var anew = new TreeMap<String, Contribution>();
        var all = new TreeMap<String, Contribution>();
        counted.forEach((unit, forms) -> {
            var contribution = known.get(unit);
            if (contribution == null) {
                contribution = Contribution.of(scheme.indicators(), RowsByForm.of(forms));
                anew.put(unit, contribution);
            }
            all.put(unit, contribution);
        });
        return new Consolidation(Figures.merged(scheme, all), findings, anew);
    }

    /** Enters figures, findings and new contributions. */
    void enter(TownshipContext context, long runId) {
        var scheme = context.scheme();
        context.figures().replace(scheme.year(), StoredFigures.of(scheme, figures), runId);
        context.findings().replace(scheme.year(), findings);
        context.contributions().keep(anew);
    }
}
