package org.nianbao.release.verification;

import java.util.List;
import org.nianbao.release.proof.Difference;

/**
 * The result of verifying a release.
 *
 * @param code of its figures as they are now
 * @param differences from what was issued
 * @param imbalances where its figures do not agree with one another
 */
public record VerificationResult(String code, List<Difference> differences, List<Difference> imbalances) {

    public VerificationResult {
        differences = List.copyOf(differences);
        imbalances = List.copyOf(imbalances);
    }

    /** Whether it is as it was issued, and balances. */
    public boolean holds() {
        return differences.isEmpty() && imbalances.isEmpty();
    }
}
