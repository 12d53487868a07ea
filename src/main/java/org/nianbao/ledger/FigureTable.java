package org.nianbao.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The present values of the indicators. Only what changed is written, so that a row tells when it last did. */
public final class FigureTable {

    /** The scope of the township's own values. */
    public static final String TOWNSHIP = "township";

    /** The scope of the township's values of last year, as far as this year's forms tell them. */
    public static final String LAST_YEAR = "last-year";

    private static final int DECIMALS = 10;

    private record Key(String scope, String indicator) {}

    private final JdbcTemplate jdbc;

    public FigureTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Makes these the values of a year.
     *
     * @param values by scope, which is a division code or {@link #TOWNSHIP}, and then by indicator
     */
    public void replace(int year, Map<String, Map<String, BigDecimal>> values, long runId) {
        var stored = stored(year);
        var gone = new HashSet<>(stored.keySet());
        values.forEach((scope, figures) -> figures.forEach((indicator, value) -> {
            var key = new Key(scope, indicator);
            gone.remove(key);
            var before = stored.get(key);
            if (before == null || before.compareTo(asKept(value)) != 0) {
                keep(year, key, before);
                jdbc.update(
                        "REPLACE INTO indicator_value (year, scope, indicator, value, run_id) VALUES (?, ?, ?, ?, ?)",
                        year,
                        scope,
                        indicator,
                        value,
                        runId);
            }
        }));
        gone.forEach(key -> {
            keep(year, key, stored.get(key));
            jdbc.update(
                    "DELETE FROM indicator_value WHERE year = ? AND scope = ? AND indicator = ?",
                    year,
                    key.scope(),
                    key.indicator());
        });
    }

    /** Of the township it is kept what a value was before. */
    private void keep(int year, Key key, @Nullable BigDecimal before) {
        if (key.scope().equals(TOWNSHIP)) {
            jdbc.update(
                    "INSERT INTO former_value (year, indicator, value) VALUES (?, ?, ?)",
                    year,
                    key.indicator(),
                    before);
        }
    }

    /** The values of a year, by scope and then by indicator. */
    public Map<String, Map<String, BigDecimal>> values(int year) {
        var values = new TreeMap<String, Map<String, BigDecimal>>();
        stored(year)
                .forEach((key, value) -> values.computeIfAbsent(key.scope(), scope -> new TreeMap<>())
                        .put(key.indicator(), value));
        return values;
    }

    /** A value as it comes back from the table: with at most ten decimals, and without idle zeros. */
    public static BigDecimal asKept(BigDecimal value) {
        var stripped = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Map<Key, BigDecimal> stored(int year) {
        var stored = new HashMap<Key, BigDecimal>();
        jdbc.query(
                "SELECT scope, indicator, value FROM indicator_value WHERE year = ?",
                row -> {
                    stored.put(new Key(row.getString(1), row.getString(2)), asKept(row.getBigDecimal(3)));
                },
                year);
        return stored;
    }
}
