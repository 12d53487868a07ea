package org.nianbao.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nianbao.submission.Finding;
import org.springframework.jdbc.core.JdbcTemplate;

/** The findings on submissions, in the order in which they were made. */
final class FindingTable {

    private static final String INSERT = "INSERT INTO finding (submission_id, ordinal, %s) VALUES (?, ?, %s)"
            .formatted(FindingColumns.NAMES, FindingColumns.VALUES);

    private static final String ALL = """
            SELECT f.* FROM finding f JOIN submission s ON s.id = f.submission_id
            WHERE s.township = ? AND s.year = ?
            ORDER BY f.submission_id, f.ordinal
            """;

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    FindingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes the findings on a submission. */
    void removeOf(long submissionId) {
        jdbc.update("DELETE FROM finding WHERE submission_id = ?", submissionId);
    }

    /** Enters the findings on a submission, which has none here. */
    void insert(long submissionId, List<Finding> findings) {
        var ordinals = IntStream.range(0, findings.size()).boxed().toList();
        jdbc.batchUpdate(INSERT, ordinals, AT_ONCE, (statement, ordinal) -> {
            statement.setLong(1, submissionId);
            statement.setInt(2, ordinal + 1);
            FindingColumns.bind(statement, 3, findings.get(ordinal));
        });
    }

    /** The findings of a township in a year, by submission. */
    Map<Long, List<Finding>> all(String township, int year) {
        var all = new HashMap<Long, List<Finding>>();
        jdbc.query(
                ALL,
                row -> {
                    all.computeIfAbsent(row.getLong("submission_id"), id -> new ArrayList<>())
                            .add(FindingColumns.read(row));
                },
                township,
                year);
        return all;
    }
}
