package org.nianbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Finding;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings between units, as of the last consolidation of a year. */
public final class TownshipFindingTable {

    private static final String INSERT = """
            INSERT INTO township_finding (year, ordinal, rule, level, found, expected, imbalance, message, instruction)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    public TownshipFindingTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /** Makes these the findings of a year. */
    public void replace(int year, List<Finding> findings) {
        jdbc.update("DELETE FROM township_finding WHERE year = ?", year);
        var ordinals = IntStream.range(0, findings.size()).boxed().toList();
        jdbc.batchUpdate(INSERT, ordinals, Math.max(1, ordinals.size()), (statement, ordinal) -> {
            var finding = findings.get(ordinal);
            statement.setInt(1, year);
            statement.setInt(2, ordinal + 1);
            statement.setString(3, finding.rule());
            statement.setString(4, finding.level().chinese());
            statement.setString(5, finding.found());
            statement.setString(6, finding.expected());
            statement.setString(7, finding.imbalance());
            statement.setString(8, finding.message());
            statement.setString(9, finding.instruction());
        });
    }

    /** The findings of a year, in the order of the rules. */
    public List<Finding> all(int year) {
        return jdbc.query(
                "SELECT * FROM township_finding WHERE year = ? ORDER BY ordinal", (row, number) -> finding(row), year);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("rule"),
                Level.named(row.getString("level")).orElseThrow(),
                "",
                List.of(),
                row.getString("found"),
                row.getString("expected"),
                row.getString("imbalance"),
                row.getString("message"),
                row.getString("instruction"));
    }
}
