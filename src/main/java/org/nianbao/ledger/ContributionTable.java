package org.nianbao.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the submissions that count contribute to the indicators, each computed once. They go with the rows of their
 * submissions.
 */
public final class ContributionTable {

    private static final int AT_ONCE = 100;

    private final String township;
    private final int year;
    private final JdbcTemplate jdbc;

    public ContributionTable(String township, int year, DataSource dataSource) {
        this.township = township;
        this.year = year;
        jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Returns what the units contribute, by division code.
     *
     * @param fingerprint of the scheme and the program; what others computed is not among them
     */
    public Map<String, String> all(String fingerprint) {
        var all = new TreeMap<String, String>();
        jdbc.query(
                """
                SELECT s.unit_code, c.content FROM contribution c JOIN submission s ON s.id = c.submission_id
                WHERE s.township = ? AND s.year = ? AND c.fingerprint = ?
                """,
                row -> {
                    all.put(row.getString(1), row.getString(2));
                },
                township,
                year,
                fingerprint);
        return all;
    }

    /**
     * Keeps what the rows of units contribute.
     *
     * @param contents by division code
     */
    public void keep(Map<String, String> contents, String fingerprint) {
        var submissions = counted();
        jdbc.batchUpdate(
                "REPLACE INTO contribution (submission_id, fingerprint, content) VALUES (?, ?, ?)",
                contents.keySet().stream().filter(submissions::containsKey).toList(),
                AT_ONCE,
                (statement, unit) -> {
                    statement.setLong(1, Objects.requireNonNull(submissions.get(unit)));
                    statement.setString(2, fingerprint);
                    statement.setString(3, contents.get(unit));
                });
    }

    /** Returns the submissions whose rows count, by the code of the unit. */
    private Map<String, Long> counted() {
        var counted = new TreeMap<String, Long>();
        jdbc.query(
                """
                SELECT DISTINCT s.unit_code, p.submission_id
                FROM form_place p JOIN submission s ON s.id = p.submission_id
                WHERE s.township = ? AND s.year = ?
                """,
                row -> {
                    counted.put(row.getString(1), row.getLong(2));
                },
                township,
                year);
        return counted;
    }
}
