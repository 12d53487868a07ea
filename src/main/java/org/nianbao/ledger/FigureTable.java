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
import org.nianbao.scheme.DivisionLevel;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The present values of the indicators of a township. Only changed values are written, so the time of a row is that of
 * its last change.
 */
public final class FigureTable {

    private static final int DECIMALS = 10;

    private static final int AT_ONCE = 1_000;

    private record Key(FigureScope scope, String indicator) {}

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
     * @param values by scope, and then by indicator
     */
    public void replace(int year, Map<FigureScope, Map<String, BigDecimal>> values, long runId) {
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
                keys.filter(key -> key.scope().level() == DivisionLevel.TOWNSHIP
                                && key.scope().about() == year)
                        .toList(),
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
                "REPLACE INTO indicator_value (township, year, level, scope, about, indicator, value, run_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                values,
                AT_ONCE,
                (statement, value) -> {
                    bind(statement, year, value.key());
                    statement.setBigDecimal(7, value.number());
                    statement.setLong(8, runId);
                });
    }

    private void remove(int year, Collection<Key> keys) {
        jdbc.batchUpdate(
                "DELETE FROM indicator_value WHERE township = ? AND year = ? AND level = ? AND scope = ? AND about = ?"
                        + " AND indicator = ?",
                keys,
                AT_ONCE,
                (statement, key) -> bind(statement, year, key));
    }

    private void bind(PreparedStatement statement, int year, Key key) throws SQLException {
        statement.setString(1, township);
        statement.setInt(2, year);
        statement.setString(3, key.scope().level().chinese());
        statement.setString(4, key.scope().code());
        statement.setInt(5, key.scope().about());
        statement.setString(6, key.indicator());
    }

    /** The values of a year, by scope and then by indicator. */
    public Map<FigureScope, Map<String, BigDecimal>> values(int year) {
        var values = new TreeMap<FigureScope, Map<String, BigDecimal>>();
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
                "SELECT level, scope, about, indicator, value FROM indicator_value WHERE township = ? AND year = ?",
                row -> {
                    var scope = new FigureScope(DivisionLevel.named(row.getString(1)), row.getString(2), row.getInt(3));
                    stored.put(new Key(scope, row.getString(4)), asKept(row.getBigDecimal(5)));
                },
                township,
                year);
        return stored;
    }
}
