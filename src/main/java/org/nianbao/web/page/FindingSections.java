package org.nianbao.web.page;

import java.util.List;
import java.util.function.Function;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;

/**
 * Findings as pages show them: if the file is the wrong one, that alone; notices that need nothing folded.
 *
 * @param sentence how many are folded, and why; empty if there are none
 */
record FindingSections(List<FindingLine> told, String sentence, List<FindingLine> folded) {

    static final FindingSections NONE = new FindingSections(List.of(), "", List.of());

    /** Returns findings of which the gravest come first, each as a line. */
    static FindingSections of(List<Finding> findings, Function<Finding, FindingLine> line) {
        var gravestFirst = FindingLine.gravestFirst(findings);
        var all = FoldedFindings.of(gravestFirst);
        return new FindingSections(
                all.told().stream().map(line).toList(),
                all.sentence().orElse(""),
                all.folded().stream().map(line).toList());
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return told.isEmpty() && folded.isEmpty();
    }
}
