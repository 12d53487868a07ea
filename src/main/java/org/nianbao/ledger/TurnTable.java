package org.nianbao.ledger;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Screening;
import org.nianbao.submission.Verdict;
import org.nianbao.submission.VerdictChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accepted submissions of a township in a year that keep their verdicts, though by another basis they would turn.
 *
 * <p>What would turn is shown before it does: only what stands here can be agreed to, and only by the basis by which it
 * was shown. What was agreed to is turned by the next run, whichever that is.
 */
public final class TurnTable {

    private final String township;
    private final int year;
    private final JdbcClient sql;

    public TurnTable(String township, int year, DataSource dataSource) {
        this.township = township;
        this.year = year;
        sql = JdbcClient.create(dataSource);
    }

    /**
     * Those that would turn by what is now in force, in the order in which they came; but for those in whose place a later
     * one counts.
     *
     * @param basis what a unit's files are reviewed by now, by the code of the unit
     */
    public List<VerdictChange> all(UnaryOperator<String> basis) {
        return sql
                .sql("""
                        SELECT s.file_name, s.sha256, s.unit_code, s.batch, t.verdict, t.rules, t.basis
                        FROM turn t JOIN submission s ON s.id = t.submission_id
                        WHERE s.township = ? AND s.year = ? AND NOT EXISTS (
                            SELECT 1 FROM submission n LEFT JOIN turn m ON m.submission_id = n.id
                            WHERE n.township = s.township AND n.year = s.year AND n.unit_code = s.unit_code
                                AND n.id > s.id AND n.verdict = ? AND m.submission_id IS NULL)
                        ORDER BY s.id
                        """)
                .params(township, year, Verdict.ACCEPTED.chinese())
                .query((row, number) -> Optional.of(new VerdictChange(
                                new FileId(row.getString(1), row.getString(2)),
                                row.getString(3),
                                row.getInt(4),
                                Verdict.named(row.getString(5)),
                                Arrays.asList(row.getString(6).split(" "))))
                        .filter(new Current(basis, row.getString(7))::isOf))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the basis by which something was shown is still the one in force. */
    private record Current(UnaryOperator<String> basis, String shown) {

        private boolean isOf(VerdictChange turn) {
            return basis.apply(turn.unitCode()).equals(shown);
        }
    }

    /**
     * Agrees that what stands here turns: of one unit, or of all.
     *
     * @return how many of them that was not agreed to before
     */
    public int agree(Optional<String> unitCode) {
        return sql.sql("UPDATE turn t JOIN submission s ON s.id = t.submission_id SET t.agreed = TRUE"
                        + " WHERE s.township = ? AND s.year = ? AND (? = '' OR s.unit_code = ?) AND NOT t.agreed")
                .params(township, year, unitCode.orElse(""), unitCode.orElse(""))
                .update();
    }

    /** The bases by which it was agreed that submissions turn, by the numbers of these. */
    Map<Long, String> agreed(Collection<Long> submissionIds) {
        var agreed = new HashMap<Long, String>();
        Listed.in(
                        sql,
                        "SELECT submission_id, basis FROM turn WHERE agreed AND submission_id IN (:ids)",
                        "ids",
                        submissionIds)
                .ifPresent(statement -> statement.query(row -> {
                    agreed.put(row.getLong(1), row.getString(2));
                }));
        return agreed;
    }

    /** Removes submissions that would not turn, or have. */
    void removeOf(Collection<Long> submissionIds) {
        OfSubmissions.remove(sql, "turn", submissionIds);
    }

    /** Enters what a submission would be, in the place of what stands here. */
    void enter(long submissionId, String basis, Screening judged) {
        sql.sql("REPLACE INTO turn (submission_id, basis, verdict, rules) VALUES (?, ?, ?, ?)")
                .params(submissionId, basis, judged.verdict().chinese(), rules(judged))
                .update();
    }

    private static String rules(Screening judged) {
        return judged.findings().stream()
                .filter(Finding::isOpen)
                .map(Finding::rule)
                .distinct()
                .collect(joining(" "));
    }
}
