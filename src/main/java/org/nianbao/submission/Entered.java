package org.nianbao.submission;

import java.util.List;

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
}
