package org.nianbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.server.PreparedServer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables that our migrations make for Spring Batch are those that its version makes for itself. */
class BatchTablesTests {

    private static final String COLUMNS = """
            SELECT CONCAT_WS(' ', table_name, ordinal_position, column_name, column_type, is_nullable, column_default, column_key)
            FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name LIKE 'BATCH\\_%'
            """;

    private static final String KEYS = """
            SELECT CONCAT_WS(' ', table_name, constraint_name, ordinal_position, column_name, referenced_table_name,
                referenced_column_name)
            FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND table_name LIKE 'BATCH\\_%'
            """;

    private static final String TABLES = """
            SELECT CONCAT_WS(' ', table_name, table_type, engine)
            FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'BATCH\\_%'
            """;

    private static List<String> all(Connection connection) throws SQLException {
        var all = new ArrayList<String>();
        for (var query : List.of(TABLES, COLUMNS, KEYS)) {
            all.addAll(strings(connection, query));
        }
        return all;
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                all.add(result.getString(1));
            }
        }
        return all;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theyAreThoseOfTheLibrary(@TempDir Path folder) throws Exception {
        try (var server = PreparedServer.start(folder);
                var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password())) {
            var ours = all(connection);
            execute(connection, "SET foreign_key_checks = 0");
            for (var table : strings(connection, TABLES)) {
                execute(connection, "DROP TABLE " + table.substring(0, table.indexOf(' ')));
            }
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("org/springframework/batch/core/schema-mariadb.sql"));

            assertThat(ours)
                    .contains("BATCH_JOB_EXECUTION_SEQ SEQUENCE InnoDB")
                    .containsExactlyInAnyOrderElementsOf(all(connection));
        }
    }
}
