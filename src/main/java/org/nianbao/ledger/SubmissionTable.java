package org.nianbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.submission.Entered;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.SetAside;
import org.nianbao.submission.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions that came from a township, in the order in which they did. */
final class SubmissionTable {

    private static final String ALL = """
            SELECT id, sha256, file_name, unit_code, batch, reported_on, verdict
            FROM submission WHERE township = ? AND year = ? ORDER BY id
            """;

    private final String township;
    private final JdbcClient sql;

    SubmissionTable(String township, JdbcClient sql) {
        this.township = township;
        this.sql = sql;
    }

    List<Entered> all(int year, Map<Long, List<Finding>> findings, Map<Long, SetAside> setAside) {
        return sql.sql(ALL)
                .params(township, year)
                .query((row, number) -> entered(row, findings, setAside))
                .list();
    }

    /** The SHA-256 of the files that count of a year, by division code: of each unit's accepted ones the newest. */
    Map<String, String> counted(int year) {
        var hashes = new HashMap<String, String>();
        sql.sql("SELECT unit_code, sha256 FROM submission"
                        + " WHERE township = ? AND year = ? AND verdict = ? ORDER BY id")
                .params(township, year, Verdict.ACCEPTED.chinese())
                .query(row -> {
                    hashes.put(row.getString(1), row.getString(2));
                });
        return hashes;
    }

    private static Entered entered(ResultSet row, Map<Long, List<Finding>> findings, Map<Long, SetAside> setAside)
            throws SQLException {
        var id = row.getLong("id");
        return new Entered(
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
