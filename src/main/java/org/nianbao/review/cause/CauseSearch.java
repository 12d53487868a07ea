package org.nianbao.review.cause;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.formula.Rows;
import org.nianbao.localization.ErrorLocalizer;
import org.nianbao.localization.FaultyBlock;
import org.nianbao.scheme.Scheme;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Reading;

/** Searches the likely causes of the findings of a submission. */
final class CauseSearch {

    /** So many steps take about as long as a review; what takes more is undecided (未定). */
    private static final long STEPS = 100_000;

    private final Rows rows;
    private final SubmissionEdits edits;

    private CauseSearch(Scheme scheme, Reading reading, Rows rows, List<Finding> findings) {
        this.rows = rows;
        edits = SubmissionEdits.of(scheme, reading, rows);
        edits.keep(edit -> edit.condition().holds()
                || findings.stream().anyMatch(finding -> finding.isOpen() && edit.isReportedBy(finding, reading)));
    }

    /**
     * The causes of the open findings, as far as they are known.
     *
     * @param rows those of the submission, and those that it is held against
     */
    static List<LikelyCause> causes(Scheme scheme, Reading reading, Rows rows, List<Finding> findings) {
        return new CauseSearch(scheme, reading, rows, findings).causes();
    }

    private List<LikelyCause> causes() {
        var weights = IntStream.range(0, edits.cells().count())
                .mapToObj(cell -> edits.cells().cell(cell).weight())
                .toList();
        var suggestions = new SuggestionSearch(edits, rows);
        return new ErrorLocalizer(edits.conditions(), weights, STEPS)
                .blocks().stream()
                        .filter(block -> block.outcome() == FaultyBlock.Outcome.SOLVED)
                        .map(block -> cause(block, suggestions))
                        .toList();
    }

    private LikelyCause cause(FaultyBlock block, SuggestionSearch suggestions) {
        var failing = block.edits().stream()
                .filter(place -> place < edits.placed().size())
                .map(edits.placed()::get)
                .toList();
        var solutions = block.solutions().stream().map(CauseSearch::cells).toList();
        return new LikelyCause(
                failing,
                solutions.stream()
                        .map(cells -> cells.stream().map(edits.cells()::cell).toList())
                        .toList(),
                suggestions.suggestion(failing, solutions));
    }

    private static List<Integer> cells(BitSet solution) {
        return solution.stream().boxed().toList();
    }
}
