package org.nianbao.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The past of a township in a year as the database records it apart from the journal: the run in which each thing was
 * done.
 */
public final class Antecedents {

    private final String township;
    private final int year;
    private final JdbcClient sql;

    public Antecedents(String township, int year, DataSource dataSource) {
        this.township = township;
        this.year = year;
        sql = JdbcClient.create(dataSource);
    }

    /** The runs in which the submissions were received, by the SHA-256 of these. */
    public Map<String, Long> receiving() {
        return runs("SELECT sha256, run_id FROM submission WHERE township = ? AND year = ?");
    }

    /** The runs in which the releases were issued, by the numbers of these. */
    public Map<String, Long> releasing() {
        return runs("SELECT number, run_id FROM `release` WHERE township = ? AND year = ?");
    }

    /** The runs that last changed any of the figures, in their order. */
    public List<Long> consolidating() {
        return sql.sql("SELECT DISTINCT run_id FROM indicator_value WHERE township = ? AND year = ? ORDER BY 1")
                .params(township, year)
                .query(Long.class)
                .list();
    }

    private Map<String, Long> runs(String statement) {
        var runs = new TreeMap<String, Long>();
        sql.sql(statement).params(township, year).query(row -> {
            runs.put(row.getString(1), row.getLong(2));
        });
        return runs;
    }
}
