package org.nianbao.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.nianbao.submission.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The past states of a township: whatever the ledger replaces is archived with the time until which it was valid.
 *
 * <p>Times go to the database and come from it as seconds since 1970, which mean the same in every zone.
 */
public final class History {

    private static final String VERDICTS = """
            SELECT s.id, COALESCE(
                (SELECT f.verdict FROM former_verdict f
                 WHERE f.submission_id = s.id AND f.until > FROM_UNIXTIME(?) ORDER BY f.id LIMIT 1),
                s.verdict)
            FROM submission s
            WHERE s.township = ? AND s.year = ? AND s.received_at <= FROM_UNIXTIME(?)
            """;

    private static final String VALUES = """
            SELECT indicator, value FROM former_value
            WHERE township = ? AND year = ? AND until > FROM_UNIXTIME(?) ORDER BY id DESC
            """;

    private final String township;
    private final int year;
    private final JdbcClient sql;

    public History(String township, int year, DataSource dataSource) {
        this.township = township;
        this.year = year;
        sql = JdbcClient.create(dataSource);
    }

    /** The verdicts on the submissions that had been received by a time, as they were then, by the number of each. */
    public Map<Long, Verdict> verdicts(Instant at) {
        var verdicts = new HashMap<Long, Verdict>();
        sql.sql(VERDICTS).params(seconds(at), township, year, seconds(at)).query(row -> {
            verdicts.put(row.getLong(1), Verdict.named(row.getString(2)));
        });
        return verdicts;
    }

    /** The township's values at a time, given those of now. */
    public Map<String, BigDecimal> values(Instant at, Map<String, BigDecimal> now) {
        var values = new HashMap<>(now);
        sql.sql(VALUES).params(township, year, seconds(at)).query(row -> {
            var value = row.getBigDecimal(2);
            if (value == null) {
                values.remove(row.getString(1));
            } else {
                values.put(row.getString(1), FigureTable.asKept(value));
            }
        });
        return values;
    }

    /** When each submission was received, by its number. */
    public Map<Long, Instant> received() {
        var received = new HashMap<Long, Instant>();
        sql.sql("SELECT id, UNIX_TIMESTAMP(received_at) FROM submission WHERE township = ? AND year = ?")
                .params(township, year)
                .query(row -> {
                    received.put(row.getLong(1), instant(row.getBigDecimal(2)));
                });
        return received;
    }

    private static BigDecimal seconds(Instant at) {
        return BigDecimal.valueOf(at.toEpochMilli(), 3);
    }

    static Instant instant(BigDecimal seconds) {
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }
}
