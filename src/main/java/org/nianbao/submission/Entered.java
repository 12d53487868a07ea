package org.nianbao.submission;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A submission as it was entered in the ledger.
 *
 * @param id its number in the ledger; a later one has a higher number
 * @param unitCode whose it is; empty if nobody's
 * @param batch the batch that its cover says, or 0
 * @param reportedOn the day that its cover says, or empty
 */
public record Entered(
        long id, FileId file, String unitCode, int batch, String reportedOn, Verdict verdict, List<Finding> findings) {

    public Entered {
        findings = List.copyOf(findings);
    }

    /** The same with another verdict. */
    public Entered judged(Verdict other) {
        return new Entered(id, file, unitCode, batch, reportedOn, other, findings);
    }

    /** The same with more findings, and the verdict that they all come to. */
    public Entered and(List<Finding> more) {
        var all = Stream.concat(findings.stream(), more.stream())
                .sorted(comparing(Finding::level))
                .toList();
        return more.isEmpty() ? this : new Entered(id, file, unitCode, batch, reportedOn, Verdict.of(all), all);
    }
}
