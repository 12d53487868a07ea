package org.nianbao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The releases of a township, numbered by year. */
public final class ReleaseTable {

    /**
     * The stored content of a release: the hashes of its files and of its content, and what later ones are compared
     * with.
     */
    public record Kept(String workbook, String table, String metadata, String content, String said) {}

    /** The record that a release was handed in: when, and by whom. */
    public record Sending(LocalDate on, String by) {

        /** Returns it as people write it: {@code 2024-01-09 镇统计站}. */
        @Override
        public String toString() {
            return on + " " + by;
        }
    }

    /**
     * A release that was issued.
     *
     * @param kept null if it was issued before anything but its hash was
     * @param sending null if it was not handed in
     */
    public record Issued(
            int number,
            String fileName,
            String sha256,
            Instant at,
            @Nullable Kept kept,
            @Nullable Sending sending) {}

    private final String township;
    private final JdbcClient sql;

    public ReleaseTable(String township, DataSource dataSource) {
        this.township = township;
        sql = JdbcClient.create(dataSource);
    }

    /** All releases of a year, the newest first. */
    public List<Issued> all(int year) {
        return newestFirst(year, "").list();
    }

    /** The newest release of a year. */
    public Optional<Issued> newest(int year) {
        return newestFirst(year, " LIMIT 1").optional();
    }

    private JdbcClient.MappedQuerySpec<Issued> newestFirst(int year, String limit) {
        return sql.sql("SELECT r.*, UNIX_TIMESTAMP(released_at) AS at FROM `release` r"
                        + " WHERE township = ? AND year = ? ORDER BY number DESC" + limit)
                .params(township, year)
                .query((row, index) -> issued(row));
    }

    /** Whether any release of a year was handed in. */
    public boolean anyHandedIn(int year) {
        return sql.sql("SELECT COUNT(*) FROM `release` WHERE township = ? AND year = ? AND sent_on IS NOT NULL")
                        .params(township, year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns the number of a release: that of a release with the same content, or else the next one. */
    public int record(int year, String fileName, Kept kept, long runId) {
        var newest = newest(year);
        if (newest.filter(issued -> issued.sha256().equals(kept.workbook())).isPresent()) {
            return newest.get().number();
        }
        var number = newest.map(Issued::number).orElse(0) + 1;
        record(year, number, fileName, kept.workbook(), kept, runId);
        return number;
    }

    /**
     * Stores a release under a number.
     *
     * @param sha256 of its workbook
     * @param kept null if it is not known by more than that
     */
    public void record(int year, int number, String fileName, String sha256, @Nullable Kept kept, long runId) {
        sql.sql("""
                        INSERT INTO `release`
                            (township, year, number, file_name, sha256, run_id, table_sha256, metadata_sha256, content, said)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(township)
                .param(year)
                .param(number)
                .param(fileName)
                .param(sha256)
                .param(runId)
                .param(kept == null ? null : kept.table())
                .param(kept == null ? null : kept.metadata())
                .param(kept == null ? null : kept.content())
                .param(kept == null ? null : kept.said())
                .update();
    }

    /** Records that a release was handed in or, with null, that it was not. */
    public void mark(int year, int number, @Nullable Sending sending) {
        sql.sql("UPDATE `release` SET sent_on = ?, sent_by = ? WHERE township = ? AND year = ? AND number = ?")
                .param(sending == null ? null : sending.on())
                .param(sending == null ? null : FindingColumns.cut(sending.by(), FindingColumns.LONGEST_NAME))
                .param(township)
                .param(year)
                .param(number)
                .update();
    }

    private static Issued issued(ResultSet row) throws SQLException {
        var sentOn = row.getObject("sent_on", LocalDate.class);
        return new Issued(
                row.getInt("number"),
                row.getString("file_name"),
                row.getString("sha256"),
                History.instant(row.getBigDecimal("at")),
                row.getString("content") == null ? null : kept(row),
                sentOn == null ? null : new Sending(sentOn, row.getString("sent_by")));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("sha256"),
                row.getString("table_sha256"),
                row.getString("metadata_sha256"),
                row.getString("content"),
                row.getString("said"));
    }
}
