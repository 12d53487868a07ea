package org.nianbao.ledger;

import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Spring Batch has recorded of the runs of a township. */
public final class Executions {

    private static final String NOT_ENDED = """
            SELECT e.JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION e
            WHERE e.STATUS NOT IN ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
                AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                    WHERE p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
                        AND p.PARAMETER_NAME = 'township' AND p.PARAMETER_VALUE <> ?)
            ORDER BY 1
            """;

    /** First by the time, for which one look at the table does; of what is left there is little. */
    private static final String ENDED_BEFORE = """
            SELECT DISTINCT e.JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION e
            WHERE e.END_TIME < ?
                AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                    WHERE p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID
                        AND p.PARAMETER_NAME = 'township' AND p.PARAMETER_VALUE <> ?)
                AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION later
                    WHERE later.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                        AND (later.END_TIME IS NULL OR later.END_TIME >= ?))
            ORDER BY 1 LIMIT ?
            """;

    private final JdbcClient sql;

    public Executions(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** The numbers of those without an end; an old one that names no township counts for every township. */
    public List<Long> notEnded(String township) {
        return sql.sql(NOT_ENDED).param(township).query(Long.class).list();
    }

    /** The numbers of the oldest instances all of whose executions ended before a time, at most so many. */
    public List<Long> instancesEndedBefore(LocalDateTime time, String township, int most) {
        return sql.sql(ENDED_BEFORE)
                .params(time, township, time, most)
                .query(Long.class)
                .list();
    }
}
