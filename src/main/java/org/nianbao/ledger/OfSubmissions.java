package org.nianbao.ledger;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that a table has of submissions. */
final class OfSubmissions {

    private OfSubmissions() {}

    /** Removes them, if there are any. */
    static void remove(JdbcClient sql, String table, Collection<Long> submissionIds) {
        if (!submissionIds.isEmpty()) {
            sql.sql("DELETE FROM %s WHERE submission_id IN (:ids)".formatted(table))
                    .param("ids", submissionIds)
                    .update();
        }
    }
}
