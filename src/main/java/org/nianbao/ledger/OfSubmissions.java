package org.nianbao.ledger;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The rows that a table has of submissions. */
final class OfSubmissions {

    private OfSubmissions() {}

    /** Removes them, if there are any. */
    static void remove(JdbcClient sql, String table, Collection<Long> submissionIds) {
        Listed.in(sql, "DELETE FROM %s WHERE submission_id IN (:ids)".formatted(table), "ids", submissionIds)
                .ifPresent(StatementSpec::update);
    }
}
