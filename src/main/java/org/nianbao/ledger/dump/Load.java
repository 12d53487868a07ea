package org.nianbao.ledger.dump;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.nianbao.ledger.Migrations;
import org.nianbao.ledger.dump.Dump.Content;
import org.springframework.dao.DataAccessResourceFailureException;

/** A dump read into an empty schema, whole or not at all. */
public final class Load {

    private Load() {}

    /**
     * Reads a dump in, and then writes the schema down again to see that it says the same.
     *
     * @return what is there now
     * @throws org.nianbao.ledger.UnfitDatabaseException if the server does not do, or the schema is not empty
     * @throws UnsoundDumpException if it is not what was dumped; the schema is empty then
     */
    public static Content read(BufferedReader dump, DataSource dataSource) throws IOException {
        Migrations.requireEmpty(dataSource);
        try {
            var sha256 = fill(dump, dataSource);
            var content = Dump.write(dataSource, OutputStream.nullOutputStream());
            if (!Dump.ending(content.sha256()).equals(sha256)) {
                throw new UnsoundDumpException();
            }
            return content;
        } catch (SQLException e) {
            clear(dataSource);
            throw new DataAccessResourceFailureException("the dump could not be read in", e);
        } catch (IOException | RuntimeException e) {
            clear(dataSource);
            throw e;
        }
    }

    /** Runs the statements; returns the last line. */
    private static String fill(BufferedReader dump, DataSource dataSource) throws SQLException, IOException {
        var last = "";
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            connection.setAutoCommit(false);
            for (var line = dump.readLine(); line != null; line = dump.readLine()) {
                last = line;
                run(statement, line);
            }
            connection.commit();
            statement.execute("SET foreign_key_checks = 1, unique_checks = 1");
            connection.setAutoCommit(true);
        }
        return last;
    }

    private static void run(Statement statement, String line) throws SQLException {
        if (!line.startsWith("--")) {
            statement.execute(line.substring(0, line.length() - 1));
        }
    }

    private static void clear(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            drop(connection, statement);
            statement.execute("SET foreign_key_checks = 1");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("what was read in could not be removed", e);
        }
    }

    private static void drop(Connection connection, Statement statement) throws SQLException {
        var schema = new Schema(connection);
        for (var table : schema.tables()) {
            statement.execute("DROP TABLE `%s`".formatted(table));
        }
        for (var sequence : schema.sequences()) {
            statement.execute("DROP SEQUENCE `%s`".formatted(sequence));
        }
    }
}
