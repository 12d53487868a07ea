package org.nianbao.ledger.access;

import java.math.BigDecimal;
import java.time.Instant;

/** Times as the database counts them: in seconds, whatever the time zone of the connection. */
final class SqlTime {

    private static final int MILLISECONDS = 3;

    private SqlTime() {}

    static Instant instant(BigDecimal seconds) {
        return Instant.ofEpochMilli(seconds.movePointRight(MILLISECONDS).longValue());
    }

    static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), MILLISECONDS);
    }
}
