package org.nianbao.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nianbao.submission.CrossUnitFindings;
import org.nianbao.submission.Finding;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings between the units of a township, as of the last consolidation of a year. */
public final class TownshipFindingTable {

    private static final String INSERT =
            "INSERT INTO township_finding (township, year, ordinal, unit_code, %s) VALUES (?, ?, ?, ?, %s)"
                    .formatted(FindingColumns.NAMES, FindingColumns.VALUES);

    private static final String OF_TOWNSHIP = "";

    private static final int AT_ONCE = 500;

    private final String township;
    private final JdbcTemplate jdbc;

    public TownshipFindingTable(String township, DataSource dataSource) {
        this.township = township;
        jdbc = new JdbcTemplate(dataSource);
    }

    private record Told(int ordinal, String unitCode, Finding finding) {}

    /** Makes these the findings of a year. */
    public void replace(int year, CrossUnitFindings findings) {
        jdbc.update("DELETE FROM township_finding WHERE township = ? AND year = ?", township, year);
        jdbc.batchUpdate(INSERT, numbered(findings), AT_ONCE, (statement, told) -> {
            statement.setString(1, township);
            statement.setInt(2, year);
            statement.setInt(3, told.ordinal());
            statement.setString(4, told.unitCode());
            FindingColumns.bind(statement, 5, told.finding());
        });
    }

    private static List<Told> numbered(CrossUnitFindings findings) {
        var told = new ArrayList<Told>();
        Stream.concat(Stream.of(Map.entry(OF_TOWNSHIP, findings.township())), findings.units().entrySet().stream())
                .forEach(whose -> whose.getValue()
                        .forEach(finding -> told.add(new Told(told.size() + 1, whose.getKey(), finding))));
        return told;
    }

    /** The findings of a year, in the order of the rules. */
    public CrossUnitFindings all(int year) {
        var units = new HashMap<String, List<Finding>>();
        jdbc.query(
                "SELECT * FROM township_finding WHERE township = ? AND year = ? ORDER BY ordinal",
                row -> {
                    units.computeIfAbsent(row.getString("unit_code"), code -> new ArrayList<>())
                            .add(FindingColumns.read(row));
                },
                township,
                year);
        var township = units.remove(OF_TOWNSHIP);
        return new CrossUnitFindings(township == null ? List.of() : township, units);
    }
}
