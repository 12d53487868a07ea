package org.nianbao.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.Finding;
import org.nianbao.submission.GivenExplanation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The explanations of a township in a year: those that staff entered, and those that the submissions that count brought along. */
public final class ExplanationTable {

    private static final String BY_STAFF = "submission_id IS NULL";

    private final String township;
    private final int year;
    private final JdbcClient sql;

    public ExplanationTable(String township, int year, DataSource dataSource) {
        this.township = township;
        this.year = year;
        sql = JdbcClient.create(dataSource);
    }

    private record Stored(long id, String unitCode, GivenExplanation given) {}

    /** Stores an explanation that staff give for a unit. */
    public void add(String unitCode, GivenExplanation given) {
        insert(unitCode, null, given);
    }

    /** Withdraws the staff's explanation of a finding; returns whether there was one. */
    public boolean withdraw(String unitCode, Finding finding) {
        var withdrawn = stored(BY_STAFF).stream()
                .filter(stored -> stored.unitCode().equals(unitCode))
                .filter(stored -> stored.given().explains(finding))
                .toList();
        withdrawn.forEach(stored -> sql.sql("DELETE FROM explanation WHERE id = ?")
                .param(stored.id())
                .update());
        return !withdrawn.isEmpty();
    }

    /** What staff explained, by division code, in the order in which they did. */
    public Map<String, List<GivenExplanation>> byStaff() {
        return byUnit(BY_STAFF);
    }

    /** All that is explained, by division code. */
    public Map<String, List<GivenExplanation>> all() {
        return byUnit("TRUE");
    }

    /** Replaces the explanations of earlier submissions of the units with these, by the codes of the units. */
    void replace(Map<String, EnteredFile> counted) {
        Listed.in(
                        sql,
                        "DELETE FROM explanation WHERE township = :township AND year = :year"
                                + " AND unit_code IN (:units) AND submission_id IS NOT NULL",
                        "units",
                        counted.keySet())
                .ifPresent(statement -> statement
                        .param("township", township)
                        .param("year", year)
                        .update());
        counted.forEach(
                (unitCode, one) -> one.submission().explanations().forEach(given -> insert(unitCode, one.id(), given)));
    }

    /** Removes the explanations of submissions. */
    void removeOf(Collection<Long> submissionIds) {
        OfSubmissions.remove(sql, "explanation", submissionIds);
    }

    private void insert(String unitCode, @Nullable Long submissionId, GivenExplanation given) {
        sql.sql("""
                        INSERT INTO explanation
                            (township, year, unit_code, submission_id, rule, sheet, cells, found, expected,
                             reason, explained_by, explained_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(township)
                .param(year)
                .param(unitCode)
                .param(submissionId)
                .param(given.rule())
                .param(FindingColumns.cut(given.sheet(), FindingColumns.LONGEST_TEXT))
                .param(FindingColumns.cells(given.cells()))
                .param(FindingColumns.cut(given.found(), FindingColumns.LONGEST_TEXT))
                .param(FindingColumns.cut(given.expected(), FindingColumns.LONGEST_TEXT))
                .param(FindingColumns.cut(given.explanation().reason(), FindingColumns.LONGEST_TEXT))
                .param(FindingColumns.cut(given.explanation().by(), FindingColumns.LONGEST_NAME))
                .param(given.explanation().on())
                .update();
    }

    private Map<String, List<GivenExplanation>> byUnit(String condition) {
        return stored(condition).stream()
                .collect(groupingBy(Stored::unitCode, TreeMap::new, mapping(Stored::given, toList())));
    }

    private List<Stored> stored(String condition) {
        return sql.sql("SELECT * FROM explanation WHERE township = ? AND year = ? AND %s ORDER BY id"
                        .formatted(condition))
                .params(township, year)
                .query((row, number) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("unit_code"),
                new GivenExplanation(
                        row.getString("rule"),
                        row.getString("sheet"),
                        FindingColumns.cells(row.getString("cells")),
                        row.getString("found"),
                        row.getString("expected"),
                        FindingColumns.explanation(row)));
    }
}
