package org.nianbao.ledger.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a unit enters without an account.
 *
 * @param revoked null as long as the link is valid
 */
public record UnitLink(
        long id,
        String township,
        String unitCode,
        String issuedBy,
        Instant issuedAt,
        @Nullable Revocation revoked) {

    /** Who revoked a link, and when. */
    public record Revocation(String by, Instant at) {}

    public boolean isValid() {
        return revoked == null;
    }
}
