package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.scheme.Level;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.Finding;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings on submissions, in the order in which they were made. */
final class FindingTable {

    private static final String INSERT = """
            INSERT INTO finding (submission_id, ordinal, rule, level, sheet, cells, found, expected, imbalance,
                message, instruction, indicators)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ALL = """
            SELECT f.submission_id, f.rule, f.level, f.sheet, f.cells, f.found, f.expected, f.imbalance,
                f.message, f.instruction, f.indicators
            FROM finding f JOIN submission s ON s.id = f.submission_id
            WHERE s.year = ?
            ORDER BY f.submission_id, f.ordinal
            """;

    private static final int AT_ONCE = 500;

    /** Nobody names a sheet so; a file that does is no reason to fail. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_TEXT = 10_000;

    private final JdbcTemplate jdbc;

    FindingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long submissionId, List<Finding> findings) {
        var ordinals = IntStream.range(0, findings.size()).boxed().toList();
        jdbc.batchUpdate(INSERT, ordinals, AT_ONCE, (statement, ordinal) -> {
            var finding = findings.get(ordinal);
            statement.setLong(1, submissionId);
            statement.setInt(2, ordinal + 1);
            statement.setString(3, finding.rule());
            statement.setString(4, finding.level().chinese());
            statement.setString(5, cut(finding.sheet(), LONGEST_NAME));
            statement.setString(
                    6, finding.cells().stream().map(CellAddress::toString).collect(joining(" ")));
            statement.setString(7, cut(finding.found(), LONGEST_TEXT));
            statement.setString(8, cut(finding.expected(), LONGEST_TEXT));
            statement.setString(9, finding.imbalance());
            statement.setString(10, cut(finding.message(), LONGEST_TEXT));
            statement.setString(11, finding.instruction());
            statement.setString(12, String.join(" ", finding.indicators()));
        });
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most / 2)) + "…";
    }

    /** The findings of a year, by submission. */
    Map<Long, List<Finding>> all(int year) {
        var all = new HashMap<Long, List<Finding>>();
        jdbc.query(
                ALL,
                row -> {
                    all.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(finding(row));
                },
                year);
        return all;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("rule"),
                Level.named(row.getString("level")).orElseThrow(),
                row.getString("sheet"),
                cells(row.getString("cells")),
                row.getString("found"),
                row.getString("expected"),
                row.getString("imbalance"),
                row.getString("message"),
                row.getString("instruction"),
                words(row.getString("indicators")).toList());
    }

    private static List<CellAddress> cells(String text) {
        return words(text).map(CellAddress::of).toList();
    }

    private static Stream<String> words(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(" "));
    }
}
