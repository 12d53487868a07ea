package org.nianbao.workbook.returned;

import java.util.List;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;

/**
 * The reply to a unit about a file that it sent.
 *
 * @param unit its name; empty if the sender is unknown
 * @param findings the gravest first, without the explained ones
 */
public record Reply(FileId file, String unit, Verdict verdict, List<Finding> findings) {

    public Reply {
        findings = findings.stream()
                .filter(finding -> finding.explanation().isEmpty())
                .toList();
    }

    /** The reply to a file that was just screened. */
    public static Reply to(Screening screening) {
        return new Reply(
                screening.file(),
                screening.sender().map(Unit::name).orElse(""),
                screening.verdict(),
                screening.findings());
    }

    /** The reply to a file that is in the ledger, to the unit of this name. */
    public static Reply to(EnteredSubmission entered, String unit) {
        return new Reply(entered.file(), unit, entered.verdict(), entered.findings());
    }

    /** How many findings there are of each level: {@code 强制 2 条，核实 1 条}. */
    String counts() {
        return "强制 %d 条，核实 %d 条，提示 %d 条".formatted(count(Level.MANDATORY), count(Level.VERIFY), count(Level.NOTICE));
    }

    /** Returns how many findings there are of a level. */
    public long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
