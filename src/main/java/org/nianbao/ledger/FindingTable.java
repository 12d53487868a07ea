package org.nianbao.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.submission.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings on submissions, in the order in which they were made. */
final class FindingTable {

    private static final String INSERT = "INSERT INTO finding (submission_id, ordinal, %s) VALUES (?, ?, %s)"
            .formatted(FindingColumns.NAMES, FindingColumns.VALUES);

    private static final String ALL = """
            SELECT f.* FROM finding f JOIN submission s ON s.id = f.submission_id
            WHERE s.township = ? AND s.year = ?
            ORDER BY f.submission_id, f.ordinal
            """;

    private static final Insertion<Made> INSERTION = new Insertion<>(
            INSERT,
            500,
            (statement, made) -> {
                statement.setLong(1, made.submissionId());
                statement.setInt(2, made.ordinal());
                FindingColumns.bind(statement, 3, made.finding());
            },
            made -> Stream.concat(
                    FindingColumns.texts(made.finding()),
                    Stream.of(FindingColumns.cells(made.finding().cells()))),
            made -> RowOrigin.of(made.finding()));

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    FindingTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        sql = JdbcClient.create(jdbc);
    }

    /** Removes the findings on submissions. */
    void removeOf(Collection<Long> submissionIds) {
        OfSubmissions.remove(sql, "finding", submissionIds);
    }

    /** A finding and its place among those on its submission, counted from 1. */
    private record Made(long submissionId, int ordinal, Finding finding) {}

    /**
     * Enters the findings on submissions, which have none here.
     *
     * @param most the largest packet that the server takes, in bytes
     */
    void insert(List<EnteredFile> entered, long most) {
        var made = new ArrayList<Made>();
        for (var one : entered) {
            var ordinal = 0;
            for (var finding : one.judged().findings()) {
                made.add(new Made(one.id(), ++ordinal, finding));
            }
        }
        INSERTION.into(jdbc, made, most);
    }

    /** Those findings on submissions that were explained, by submission. */
    Map<Long, List<Finding>> explained(Collection<Long> submissionIds) {
        var explained = new HashMap<Long, List<Finding>>();
        Listed.in(
                        sql,
                        "SELECT * FROM finding WHERE reason IS NOT NULL AND submission_id IN (:ids)"
                                + " ORDER BY submission_id, ordinal",
                        "ids",
                        submissionIds)
                .ifPresent(statement -> statement.query(row -> {
                    explained
                            .computeIfAbsent(row.getLong("submission_id"), id -> new ArrayList<>())
                            .add(FindingColumns.read(row));
                }));
        return explained;
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
