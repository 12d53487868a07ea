package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A file that the ledger counts on finding in the archive.
 *
 * @param issued whether it is of a release, and not a submission
 * @param unitCode whose submission it is; empty if nobody's
 * @param name what it was called when it came or went
 */
public record KeptFile(boolean issued, String unitCode, String name, String sha256) {

    private static final String SUBMISSIONS = "SELECT 0, unit_code, file_name, sha256 FROM submission ORDER BY id";

    private static final String COLUMN = """
            SELECT 1 FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = ? AND column_name = ?
            """;

    /** Of releases of before they were kept there is nothing. */
    private static final String RELEASES = """
            SELECT 1, '', CONCAT(file_name, '（', year, ' 年第', number, '版）'), sha256, table_sha256, metadata_sha256
            FROM `release` WHERE content IS NOT NULL ORDER BY year, number, sha256
            """;

    /** What releases said is kept since there is a journal, which says where; also of those that were issued before. */
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

    /** Whether the tables are of a program that kept so much: those of an older one can be asked, too. */
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
