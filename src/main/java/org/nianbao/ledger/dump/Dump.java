package org.nianbao.ledger.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.nianbao.ledger.KeptFile;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The whole database as it stands at one moment, written as SQL; runs may go on meanwhile.
 *
 * <p>The values are written down by the server itself, times in UTC. Views are left out: a run makes those of its year anew.
 * The same rows give the same lines, so that what was read in can be held against what was written.
 */
public final class Dump {

    static final String SESSION =
            "SET time_zone = '+00:00', sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_VALUE_ON_ZERO', sql_quote_show_create = 1";

    /** The tables that have rows before anything was taken in. */
    private static final Set<String> OF_A_NEW_DATABASE = Set.of(Schema.HISTORY, "token_key", "township_lock");

    private static final String HEADING = "-- 年报的数据库，一行一条语句；恢复：nianbao restore，或在空库中由 mariadb 客户端执行\n";

    /** Rows are put in by statements of about so many characters. */
    private static final int LENGTH = 200_000;

    private static final int ROWS_AT_ONCE = 1000;

    private final Schema schema;
    private final Writer out;
    private final MessageDigest digest;
    private long rows;
    private boolean holdsAny;

    private Dump(Connection connection, Writer out) {
        schema = new Schema(connection);
        this.out = out;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was written.
     *
     * @param isEmpty whether there was nothing but what every new database has, or not even all of that
     * @param sha256 of all rows as they were written
     * @param files which files of the archive they name
     */
    public record Content(boolean isEmpty, long rows, String sha256, List<KeptFile> files) {

        public Content {
            files = List.copyOf(files);
        }
    }

    /** Writes all of it. */
    public static Content write(DataSource dataSource, OutputStream out) throws IOException {
        try (var connection = dataSource.getConnection()) {
            return write(connection, out);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the database could not be read", e);
        }
    }

    private static Content write(Connection connection, OutputStream out) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(SESSION);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            try (var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8))) {
                return new Dump(connection, writer).write();
            } finally {
                statement.execute("ROLLBACK");
            }
        }
    }

    private Content write() throws SQLException, IOException {
        out.write(HEADING);
        line(SESSION);
        line("SET foreign_key_checks = 0, unique_checks = 0");
        for (var sequence : schema.sequences()) {
            for (var statement : schema.ofSequence(sequence)) {
                line(statement);
            }
        }
        for (var table : schema.tables()) {
            line(schema.definition(table));
            var before = rows;
            rows(table);
            holdsAny |= rows > before && !OF_A_NEW_DATABASE.contains(table);
        }
        var sha256 = HexFormat.of().formatHex(digest.digest());
        out.write(ending(sha256) + "\n");
        var isLedger = schema.tables().contains("submission");
        return new Content(
                !isLedger || !holdsAny, rows, sha256, isLedger ? KeptFile.all(schema.connection()) : List.of());
    }

    /** The last line, which marks the text as complete. */
    static String ending(String sha256) {
        return "-- 完 " + sha256;
    }

    private void rows(String table) throws SQLException, IOException {
        var insertion = schema.insertion(table);
        try (var statement = schema.connection().createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var values = statement.executeQuery(schema.rows(table))) {
                var text = new StringBuilder();
                while (values.next()) {
                    text.append(text.isEmpty() ? insertion : ",")
                            .append('(')
                            .append(Schema.oneLine(values.getString(1)))
                            .append(')');
                    rows++;
                    if (text.length() > LENGTH) {
                        flush(text);
                    }
                }
                flush(text);
            }
        }
    }

    private void flush(StringBuilder text) throws IOException {
        if (!text.isEmpty()) {
            digest.update(text.toString().getBytes(UTF_8));
            line(text.toString());
            text.setLength(0);
        }
    }

    private void line(String statement) throws IOException {
        out.write(statement + ";\n");
    }
}
