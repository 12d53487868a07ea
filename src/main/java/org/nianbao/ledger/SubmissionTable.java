package org.nianbao.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.partitioningBy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.Ledger.Reviewed;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.EnteredSubmission;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.SetAside;
import org.nianbao.submission.Submission;
import org.nianbao.submission.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions of a township, in the order of their arrival. */
final class SubmissionTable {

    private static final String ALL = """
            SELECT id, sha256, file_name, unit_code, batch, reported_on, verdict
            FROM submission WHERE township = ? AND year = ? ORDER BY id
            """;

    private static final int AT_ONCE = 100;

    private static final String INSERT = """
            INSERT INTO submission
                (verdict, unit_code, batch, reported_on, basis, scheme, township, year, sha256, file_name, run_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The run remains the one in which the file was received. */
    private static final String UPDATE =
            "UPDATE submission SET verdict = ?, unit_code = ?, batch = ?, reported_on = ?, basis = ?, scheme = ?,"
                    + " kept_scheme = ? WHERE id = ?";

    private final String township;
    private final int year;
    private final String scheme;
    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    /** Opens the table for entries by the digest of a scheme. */
    SubmissionTable(Scheme scheme, JdbcTemplate jdbc) {
        township = scheme.township().code();
        year = scheme.year();
        this.scheme = scheme.digest();
        this.jdbc = jdbc;
        sql = JdbcClient.create(jdbc);
    }

    /**
     * A file that was entered.
     *
     * @param unitCode the unit that sent it; empty if unknown
     * @param acceptedBy the digest of the scheme by which it was accepted, as it was before it was set aside if it is;
     *     empty if it was not recorded, null if it is not accepted
     */
    record Known(
            long id,
            String unitCode,
            Verdict verdict,
            @Nullable String acceptedBy) {}

    /** Those of some files that were entered before, by their SHA-256. */
    Map<String, Known> known(List<? extends ScreenedFile> entries) {
        var hashes =
                entries.stream().map(entry -> entry.screening().file().sha256()).toList();
        var known = new HashMap<String, Known>();
        Listed.in(
                        sql,
                        "SELECT sha256, id, unit_code, verdict, IF(verdict = :accepted, scheme, kept_scheme) FROM submission"
                                + " WHERE township = :township AND year = :year AND sha256 IN (:hashes)",
                        "hashes",
                        hashes)
                .ifPresent(statement -> statement
                        .param("township", township)
                        .param("year", year)
                        .param("accepted", Verdict.ACCEPTED.chinese())
                        .query(row -> {
                            known.put(
                                    row.getString(1),
                                    new Known(
                                            row.getLong(2),
                                            row.getString(3),
                                            Verdict.named(row.getString(4)),
                                            row.getString(5)));
                        }));
        return known;
    }

    /** The batches that were accepted of some units. */
    Batches batches(Collection<String> unitCodes) {
        var batches = new Batches();
        Listed.in(
                        sql,
                        "SELECT unit_code, id, batch FROM submission"
                                + " WHERE township = :township AND year = :year AND unit_code IN (:units) AND verdict = :verdict",
                        "units",
                        unitCodes)
                .ifPresent(statement -> statement
                        .param("township", township)
                        .param("year", year)
                        .param("verdict", Verdict.ACCEPTED.chinese())
                        .query(row -> {
                            batches.add(row.getString(1), row.getLong(2), row.getInt(3));
                        }));
        return batches;
    }

    /**
     * Stores files in their order, and the new verdicts on those that are known.
     *
     * @param basis what a file was reviewed by
     * @param firm whether the verdict on a submission, by its number, holds though the scheme has changed
     */
    void enter(
            List<Screening> screenings,
            Map<String, Known> known,
            Function<Screening, String> basis,
            LongPredicate firm,
            long runId) {
        var by = screenings.stream()
                .collect(partitioningBy(
                        screening -> known.containsKey(screening.file().sha256())));
        insert(by.getOrDefault(false, List.of()), basis, runId);
        update(by.getOrDefault(true, List.of()), known, basis, firm);
    }

    /** Restores the previous verdicts of submissions that were set aside, with the basis that is no longer in force. */
    void restore(Collection<Known> some) {
        recordFormer(some);
        jdbc.batchUpdate(
                "UPDATE submission SET verdict = ?, basis = '', scheme = kept_scheme, kept_scheme = NULL WHERE id = ?",
                some,
                AT_ONCE,
                (statement, one) -> {
                    statement.setString(1, Verdict.ACCEPTED.chinese());
                    statement.setLong(2, one.id());
                });
    }

    private void recordFormer(Collection<Known> some) {
        jdbc.batchUpdate(
                "INSERT INTO former_verdict (submission_id, verdict) VALUES (?, ?)",
                some,
                AT_ONCE,
                (statement, one) -> {
                    statement.setLong(1, one.id());
                    statement.setString(2, one.verdict().chinese());
                });
    }

    private void insert(List<Screening> screenings, Function<Screening, String> basis, long runId) {
        jdbc.batchUpdate(INSERT, screenings, AT_ONCE, (statement, screening) -> {
            var next = bind(statement, screening, basis);
            statement.setString(next++, township);
            statement.setInt(next++, year);
            statement.setString(next++, screening.file().sha256());
            statement.setString(next++, FindingColumns.cut(screening.file().name(), FindingColumns.LONGEST_NAME));
            statement.setLong(next, runId);
        });
    }

    private void update(
            List<Screening> screenings,
            Map<String, Known> known,
            Function<Screening, String> basis,
            LongPredicate firm) {
        Function<Screening, Known> before =
                screening -> requireNonNull(known.get(screening.file().sha256()));
        recordFormer(screenings.stream()
                .filter(screening -> before.apply(screening).verdict() != screening.verdict())
                .map(before)
                .toList());
        jdbc.batchUpdate(UPDATE, screenings, AT_ONCE, (statement, screening) -> {
            var next = bind(statement, screening, basis);
            statement.setString(next++, acceptedBefore(screening, before.apply(screening), firm));
            statement.setLong(next, before.apply(screening).id());
        });
    }

    /** Returns the scheme by which a submission that is set aside was accepted, if its verdict still holds. */
    private @Nullable String acceptedBefore(Screening screening, Known before, LongPredicate firm) {
        var acceptedBy = before.acceptedBy();
        if (screening.verdict() != Verdict.SET_ASIDE || acceptedBy == null) {
            return null;
        }
        var holds = acceptedBy.equals(scheme)
                ? Verdict.of(screening.findings()) == Verdict.ACCEPTED
                : firm.test(before.id());
        return holds ? acceptedBy : null;
    }

    /** Binds the review result; returns the index of the next parameter. */
    private int bind(PreparedStatement statement, Screening screening, Function<Screening, String> basis)
            throws SQLException {
        statement.setString(1, screening.verdict().chinese());
        statement.setString(2, screening.sender().map(Unit::code).orElse(""));
        statement.setInt(3, screening.read().map(Submission::batch).orElse(0));
        statement.setString(4, screening.read().map(Submission::reportedOn).orElse(""));
        statement.setString(5, basis.apply(screening));
        statement.setString(6, scheme);
        return 7;
    }

    /**
     * All files, in the order in which they were entered, and by what they were reviewed.
     *
     * @param firm whether those that would turn by what was shown keep their verdicts
     */
    List<Reviewed> reviewed(boolean firm) {
        return sql.sql("""
                        SELECT s.file_name, s.sha256, s.unit_code, s.verdict, s.basis,
                            IF(? AND NOT t.agreed, t.basis, ''), IF(t.agreed, t.basis, '')
                        FROM submission s LEFT JOIN turn t ON t.submission_id = s.id
                        WHERE s.township = ? AND s.year = ? ORDER BY s.id
                        """)
                .params(firm, township, year)
                .query((row, number) -> new Reviewed(
                        new FileId(row.getString(1), row.getString(2)),
                        row.getString(3),
                        Verdict.named(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** Marks a unit's submissions, or all of them, for another review. */
    void reopen(Optional<String> unitCode) {
        sql.sql("UPDATE submission SET basis = '' WHERE township = ? AND year = ? AND unit_code LIKE ?")
                .params(township, year, unitCode.orElse("%"))
                .update();
    }

    List<EnteredSubmission> all(Map<Long, List<Finding>> findings, Map<Long, SetAside> setAside) {
        return sql.sql(ALL)
                .params(township, year)
                .query((row, number) -> entered(row, findings, setAside))
                .list();
    }

    /** The SHA-256 of the files that count of a year, by division code: of each unit's accepted ones the newest. */
    Map<String, String> counted(int ofYear) {
        var hashes = new HashMap<String, String>();
        sql.sql("SELECT unit_code, sha256 FROM submission"
                        + " WHERE township = ? AND year = ? AND verdict = ? ORDER BY id")
                .params(township, ofYear, Verdict.ACCEPTED.chinese())
                .query(row -> {
                    hashes.put(row.getString(1), row.getString(2));
                });
        return hashes;
    }

    private static EnteredSubmission entered(
            ResultSet row, Map<Long, List<Finding>> findings, Map<Long, SetAside> setAside) throws SQLException {
        var id = row.getLong("id");
        return new EnteredSubmission(
                id,
                new FileId(row.getString("file_name"), row.getString("sha256")),
                row.getString("unit_code"),
                row.getInt("batch"),
                row.getString("reported_on"),
                Verdict.named(row.getString("verdict")),
                findings.getOrDefault(id, List.of()),
                setAside.get(id));
    }
}
