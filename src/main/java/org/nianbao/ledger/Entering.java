package org.nianbao.ledger;

import java.util.List;
import org.nianbao.submission.Screening;

/**
 * What became of files that were to be entered.
 *
 * @param judged those that were entered
 * @param kept those that keep the verdicts they had: what they would be now
 */
public record Entering(List<Screening> judged, List<Screening> kept) {

    public Entering {
        judged = List.copyOf(judged);
        kept = List.copyOf(kept);
    }
}
