package org.nianbao.ledger;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The releases of a year, numbered. */
public final class ReleaseTable {

    /** A release that was issued. */
    public record Issued(int number, String sha256, Instant at) {}

    private final JdbcClient sql;

    public ReleaseTable(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** The newest release of a year. */
    public Optional<Issued> newest(int year) {
        return sql.sql("SELECT number, sha256, UNIX_TIMESTAMP(released_at) FROM `release`"
                        + " WHERE year = ? ORDER BY number DESC LIMIT 1")
                .param(year)
                .query((row, index) ->
                        new Issued(row.getInt(1), row.getString(2), History.instant(row.getBigDecimal(3))))
                .optional();
    }

    /** The number of a release; the same content is the same release, anything else the next one. */
    public int record(int year, String fileName, String sha256, long runId) {
        var newest = newest(year);
        if (newest.filter(issued -> issued.sha256().equals(sha256)).isPresent()) {
            return newest.get().number();
        }
        var number = newest.map(Issued::number).orElse(0) + 1;
        sql.sql("INSERT INTO `release` (year, number, file_name, sha256, run_id) VALUES (?, ?, ?, ?, ?)")
                .params(year, number, fileName, sha256, runId)
                .update();
        return number;
    }
}
