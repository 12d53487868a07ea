package org.nianbao.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.consolidate.Figures;
import org.nianbao.consolidate.Lineages;
import org.nianbao.consolidate.Reconciliation;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.release.Release;
import org.nianbao.release.issue.Issue;
import org.nianbao.release.issue.ReleaseWriter;
import org.nianbao.review.TownshipReview;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.ReportingStatus;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;

/**
 * The release of a township, consolidated, written and read again by our own code. All submissions count, and nothing of
 * what was found in them is told: most of it the tutorial has misread.
 *
 * @param submissions in the order in which they came
 */
record TutorialRelease(Scheme scheme, List<Submission> submissions) {

    void write(Path target) throws IOException {
        var standings = standings();
        var counted = counted();
        var rows = new HashMap<String, RowsByForm>();
        counted.forEach((unit, forms) -> rows.put(unit, RowsByForm.of(forms)));
        var figures = Figures.of(scheme, rows);
        var release = new Release(
                scheme,
                standings,
                List.of(),
                new TownshipReview(scheme).review(standings, counted, Map.of()),
                figures,
                Reconciliation.of(scheme, figures),
                figures.lastYear());
        ReleaseWriter.write(Issue.of(release, new Lineages(scheme, counted), List.of(), target));
    }

    private List<ReportingStatus> standings() {
        var entered = new ArrayList<EnteredSubmission>();
        for (var submission : submissions) {
            entered.add(new EnteredSubmission(
                    entered.size(),
                    submission.file(),
                    submission.unit().code(),
                    submission.batch(),
                    submission.reportedOn(),
                    Verdict.ACCEPTED,
                    List.of()));
        }
        var byUnit = entered.stream().collect(groupingBy(EnteredSubmission::unitCode));
        return scheme.register().units().stream()
                .map(unit -> ReportingStatus.of(unit, byUnit.getOrDefault(unit.code(), List.of())))
                .toList();
    }

    private Map<String, Map<String, FilledForm>> counted() {
        return submissions.stream()
                .collect(toMap(submission -> submission.unit().code(), Submission::forms, (one, later) -> later));
    }
}
