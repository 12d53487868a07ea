package org.nianbao.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The present values of the indicators of a township. Only changed values are written, so the time of a row is that of
 * its last change.
 */
public final class FigureTable {

    /** The scope of the township's own values. */
    public static final String TOWNSHIP = "township";

    /** The scope of the township's values of last year, as far as this year's forms contain them. */
    public static final String LAST_YEAR = "last-year";

    private static final int DECIMALS = 10;

    private static final int AT_ONCE = 1_000;

    private record Key(String scope, String indicator) {}

    private record Value(Key key, BigDecimal number) {}

    private final String township;
    private final JdbcTemplate jdbc;

    public FigureTable(String township, DataSource dataSource) {
        this.township = township;
        jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Replaces the values of a year.
     *
     * @param values by scope, which is a division code or {@link #TOWNSHIP}, and then by indicator
     */
    public void replace(int year, Map<String, Map<String, BigDecimal>> values, long runId) {
        var stored = stored(year);
        var gone = new HashSet<>(stored.keySet());
        var changed = new ArrayList<Value>();
        values.forEach((scope, figures) -> figures.forEach((indicator, value) -> {
            var key = new Key(scope, indicator);
            gone.remove(key);
            var before = stored.get(key);
            if (before == null || before.compareTo(asKept(value)) != 0) {
                changed.add(new Value(key, value));
            }
        }));
        keep(year, changed.stream().map(Value::key), stored);
        keep(year, gone.stream(), stored);
        put(year, changed, runId);
        remove(year, gone);
    }

    /** Archives the previous township values. */
    private void keep(int year, Stream<Key> keys, Map<Key, BigDecimal> stored) {
        jdbc.batchUpdate(
                "INSERT INTO former_value (township, year, indicator, value) VALUES (?, ?, ?, ?)",
                keys.filter(key -> key.scope().equals(TOWNSHIP)).toList(),
                AT_ONCE,
                (statement, key) -> {
                    statement.setString(1, township);
                    statement.setInt(2, year);
                    statement.setString(3, key.indicator());
                    statement.setBigDecimal(4, stored.get(key));
                });
    }

    private void put(int year, List<Value> values, long runId) {
        jdbc.batchUpdate(
                "REPLACE INTO indicator_value (township, year, scope, indicator, value, run_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                values,
                AT_ONCE,
                (statement, value) -> {
                    bind(statement, year, value.key());
                    statement.setBigDecimal(5, value.number());
                    statement.setLong(6, runId);
                });
    }

    private void remove(int year, Collection<Key> keys) {
        jdbc.batchUpdate(
                "DELETE FROM indicator_value WHERE township = ? AND year = ? AND scope = ? AND indicator = ?",
                keys,
                AT_ONCE,
                (statement, key) -> bind(statement, year, key));
    }

    private void bind(PreparedStatement statement, int year, Key key) throws SQLException {
        statement.setString(1, township);
        statement.setInt(2, year);
        statement.setString(3, key.scope());
        statement.setString(4, key.indicator());
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
                "SELECT scope, indicator, value FROM indicator_value WHERE township = ? AND year = ?",
                row -> {
                    stored.put(new Key(row.getString(1), row.getString(2)), asKept(row.getBigDecimal(3)));
                },
                township,
                year);
        return stored;
    }
}
