package org.nianbao.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.scheme.Level;
import org.nianbao.submission.DisplayText;
import org.nianbao.submission.Explanation;
import org.nianbao.submission.Finding;
import org.nianbao.submission.FoldedFindings;
import org.nianbao.workbook.page.WorkbookPage;

/**
 * A finding as pages show it.
 *
 * @param cell the first cell, by which it is named in an explanation; empty if it has none
 * @param way the address that leads to the first cell; empty if there is none
 * @param explanation who explained it and why; empty if nobody has
 * @param explainable whether an explanation would help
 */
record FindingLine(
        String rule,
        String level,
        String style,
        String place,
        String cell,
        String way,
        String message,
        String instruction,
        String effect,
        String explanation,
        boolean explainable) {

    /** Returns a finding whose cells are on no page. */
    static FindingLine of(Finding finding) {
        return of(finding, "");
    }

    /**
     * Returns a finding of a submission, with the way to its cell.
     *
     * @param base the address of the unit's page
     */
    static FindingLine of(Finding finding, String base, String sha256) {
        return of(finding, SheetPages.way(base, sha256, finding));
    }

    /** Returns findings whose cells are on the same page, the gravest first. */
    static List<FindingLine> of(List<Finding> findings, WorkbookPage page) {
        return IntStream.range(0, findings.size())
                .boxed()
                .sorted(Comparator.comparing(at -> findings.get(at).level()))
                .map(at -> of(
                        findings.get(at),
                        page.anchor(at).map(anchor -> "#" + anchor).orElse("")))
                .toList();
    }

    static List<Finding> gravestFirst(List<Finding> findings) {
        return findings.stream()
                .sorted(FoldedFindings.WRONG_FILE_FIRST.thenComparing(Finding::level))
                .toList();
    }

    private static FindingLine of(Finding finding, String way) {
        return new FindingLine(
                finding.rule(),
                finding.level().chinese(),
                style(finding.level()),
                DisplayText.text(finding.place()),
                cell(finding),
                way,
                DisplayText.text(finding.message()),
                finding.instruction(),
                finding.effect(),
                finding.explanation().map(FindingLine::shown).orElse(""),
                finding.level() == Level.VERIFY);
    }

    private static String cell(Finding finding) {
        return finding.cells().isEmpty()
                ? ""
                : finding.sheet() + "!" + finding.cells().get(0);
    }

    private static String shown(Explanation explanation) {
        return "%s（%s，%s）"
                .formatted(
                        DisplayText.text(explanation.reason()), DisplayText.text(explanation.by()), explanation.on());
    }

    private static String style(Level level) {
        return switch (level) {
            case MANDATORY -> "mandatory";
            case VERIFY -> "verify";
            case NOTICE -> "notice";
        };
    }
}
