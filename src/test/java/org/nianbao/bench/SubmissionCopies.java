package org.nianbao.bench;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.reading.WorkbookReader;

/** The accepted samples, screened, again and again as those of ever new units. */
final class SubmissionCopies {

    private SubmissionCopies() {}

    /** So many, each of a unit of its own. */
    static List<Screening> of(int units) {
        var scheme = VillageFiles.scheme();
        var reviewer = new Reviewer(scheme);
        var samples = VillageFiles.read(new WorkbookReader(scheme)::read).stream()
                .map(reviewer::review)
                .filter(screening -> screening.verdict() == Verdict.ACCEPTED)
                .toList();
        var copies = new ArrayList<Screening>();
        for (int i = 0; i < units; i++) {
            copies.add(copy(samples.get(i % samples.size()), i));
        }
        return copies;
    }

    private static Screening copy(Screening screening, int number) {
        var said = screening.read().orElseThrow();
        var file = new FileId(said.file().name(), "%064x".formatted(number));
        var known = said.unit();
        var unit = new Unit("%012d".formatted(number), known.name(), known.kind(), known.aliases());
        var copy = new Submission(file, unit, said.batch(), said.reportedOn(), said.forms(), said.explanations());
        return Screening.of(copy, screening.findings());
    }
}
