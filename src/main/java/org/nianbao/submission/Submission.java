package org.nianbao.submission;

import java.util.List;
import java.util.Map;
import org.nianbao.scheme.Unit;

/**
 * One workbook that a unit sent, in one version (报送).
 *
 * @param batch 1 for the unit's first submission of the year, one more for each that follows; 0 if the cover does not
 *     state it
 * @param reportedOn the day on which it was sent, as the cover writes it; empty if the cover does not state it
 * @param forms by code; missing forms are not among them
 * @param explanations those in the workbook, in the order of its sheet
 */
public record Submission(
        FileId file,
        Unit unit,
        int batch,
        String reportedOn,
        Map<String, FilledForm> forms,
        List<GivenExplanation> explanations) {

    public Submission {
        forms = Map.copyOf(forms);
        explanations = List.copyOf(explanations);
    }
}
