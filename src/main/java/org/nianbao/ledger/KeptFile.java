package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A file that the archive must contain.
 *
 * @param issued whether it is of a release, and not a submission
 * @param unitCode whose submission it is; empty if it belongs to no unit
 * @param name what it was called when it came or went
 */
public record KeptFile(boolean issued, String unitCode, String name, String sha256) {

    private static final String SUBMISSIONS = "SELECT 0, unit_code, file_name, sha256 FROM submission ORDER BY id";

    private static final String COLUMN = """
            SELECT 1 FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?
            """;

    /** Releases from before the archive was introduced are not listed. */
    private static final String RELEASES = """
            SELECT 1, '', CONCAT(file_name, '（', year, ' 年第', number, '版）'), sha256, table_sha256, metadata_sha256
            FROM `release` WHERE content IS NOT NULL ORDER BY year, number, sha256
            """;

    /** The content of releases is kept since the journal exists, which names the file; also of those issued before. */
    private static final String SAID = """
            SELECT 1, '', CONCAT(JSON_VALUE(detail, '$.fileName'), '（', year, ' 年第', JSON_VALUE(detail, '$.number'), '版的内容）'),
                JSON_VALUE(detail, '$.said')
            FROM journal WHERE what = 'RELEASED' AND JSON_VALUE(detail, '$.said') IS NOT NULL
            ORDER BY year, number, township
            """;

    /** All files that are named now. */
    public static List<KeptFile> all(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return all(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the ledger could not be read", e);
        }
    }

    /** All files, of every township and year, each once for each entry that names it. */
    public static List<KeptFile> all(Connection connection) throws SQLException {
        var files = new ArrayList<>(all(connection, SUBMISSIONS, 1));
        if (has(connection, "release", "content")) {
            files.addAll(all(connection, RELEASES, 3));
        }
        if (has(connection, "journal", "detail")) {
            files.addAll(all(connection, SAID, 1));
        }
        return List.copyOf(files);
    }

    /** Whether the tables list kept files; those of an older version do not. */
    private static boolean has(Connection connection, String table, String column) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMN)) {
            statement.setString(1, table);
            statement.setString(2, column);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static List<KeptFile> all(Connection connection, String sql, int hashes) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<KeptFile>();
            while (rows.next()) {
                for (int i = 0; i < hashes; i++) {
                    all.add(new KeptFile(
                            rows.getBoolean(1), rows.getString(2), rows.getString(3), rows.getString(4 + i)));
                }
            }
            return all;
        }
    }
}
