package org.nianbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.nianbao.submission.SetAside;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions of a township in a year that staff have set aside. */
public final class SetAsideTable {

    private static final String ALL = """
            SELECT s.id, s.unit_code, s.sha256, a.reason, a.set_by, a.set_on
            FROM set_aside a JOIN submission s ON s.id = a.submission_id
            WHERE s.township = ? AND s.year = ? ORDER BY s.id
            """;

    private final String township;
    private final int year;
    private final JdbcClient sql;

    public SetAsideTable(String township, int year, DataSource dataSource) {
        this.township = township;
        this.year = year;
        sql = JdbcClient.create(dataSource);
    }

    /** A file that was set aside, and whose it is. */
    public record File(String unitCode, String sha256) {}

    /** Sets a submission aside, by the SHA-256 of its file. */
    public void add(String sha256, SetAside why) {
        sql.sql("INSERT INTO set_aside (submission_id, reason, set_by, set_on) SELECT id, ?, ?, ? FROM submission"
                        + " WHERE township = ? AND year = ? AND sha256 = ?")
                .params(
                        FindingColumns.cut(why.reason(), FindingColumns.LONGEST_TEXT),
                        FindingColumns.cut(why.by(), FindingColumns.LONGEST_NAME),
                        why.on(),
                        township,
                        year,
                        sha256)
                .update();
    }

    /** Withdraws the setting aside of a submission. */
    public void withdraw(String sha256) {
        sql.sql("DELETE a FROM set_aside a JOIN submission s ON s.id = a.submission_id"
                        + " WHERE s.township = ? AND s.year = ? AND s.sha256 = ?")
                .params(township, year, sha256)
                .update();
    }

    /** The files that are set aside, in the order in which they came. */
    public List<File> files() {
        return sql.sql(ALL)
                .params(township, year)
                .query((row, number) -> new File(row.getString("unit_code"), row.getString("sha256")))
                .list();
    }

    /** Why submissions are set aside, by their numbers. */
    Map<Long, SetAside> reasons() {
        var reasons = new HashMap<Long, SetAside>();
        sql.sql(ALL).params(township, year).query(row -> {
            reasons.put(row.getLong("id"), reason(row));
        });
        return reasons;
    }

    private static SetAside reason(ResultSet row) throws SQLException {
        return new SetAside(row.getString("reason"), row.getString("set_by"), row.getObject("set_on", LocalDate.class));
    }
}
