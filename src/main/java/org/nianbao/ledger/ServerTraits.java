package org.nianbao.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The properties of a database server, its schema and our account that our work depends on.
 *
 * @param variables by name, in lower case
 * @param schema the character set and the collation of the schema; empty if the URL names none
 * @param rights those of our account on the schema, directly or on all schemas
 * @param throughRole whether a role may grant it more
 */
record ServerTraits(
        String version,
        Map<String, String> variables,
        List<String> schema,
        List<TableTraits> tables,
        Set<String> rights,
        boolean throughRole) {

    private static final String VARIABLES = """
            SHOW VARIABLES WHERE Variable_name IN
                ('max_connections', 'max_user_connections', 'max_allowed_packet', 'read_only', 'innodb_read_only',
                 'tx_read_only', 'log_bin', 'binlog_format', 'lower_case_table_names', 'innodb_page_size',
                 'idle_transaction_timeout', 'idle_write_transaction_timeout', 'idle_readonly_transaction_timeout', 'max_statement_time',
                 'max_prepared_stmt_count', 'innodb_force_recovery', 'innodb_force_primary_key',
                 'enforce_storage_engine', 'alter_algorithm', 'max_session_mem_used')
            """;

    private static final String SCHEMA = """
            SELECT default_character_set_name, default_collation_name
            FROM information_schema.schemata WHERE schema_name = DATABASE()
            """;

    private static final String TABLES = """
            SELECT table_name, COALESCE(table_collation, ''), COALESCE(engine, '')
            FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name
            """;

    /** To an account that may read the system tables, these views show the rights of all accounts. */
    private static final String RIGHTS = """
            SELECT privilege_type FROM (
                SELECT grantee, privilege_type FROM information_schema.user_privileges
                UNION ALL
                SELECT grantee, privilege_type FROM information_schema.schema_privileges
                WHERE DATABASE() LIKE table_schema) rights
            WHERE grantee LIKE '%PUBLIC%' OR grantee = CONCAT(
                '''', SUBSTRING_INDEX(CURRENT_USER(), '@', 1), '''@''', SUBSTRING_INDEX(CURRENT_USER(), '@', -1), '''')
            """;

    /**
     * A table of the schema.
     *
     * @param engine that keeps it; empty if it cannot be opened
     */
    record TableTraits(String name, String collation, String engine) {}

    ServerTraits {
        variables = Map.copyOf(variables);
        schema = List.copyOf(schema);
        tables = List.copyOf(tables);
        rights = Set.copyOf(rights);
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Queries the server over a connection. A server of another kind is asked for its version only. */
    static ServerTraits of(Connection connection) throws SQLException {
        var version = String.join("", all(connection, "SELECT VERSION()", row -> row.getString(1)));
        if (!isMariaDb(version)) {
            return new ServerTraits(version, Map.of(), List.of(), List.of(), Set.of(), false);
        }
        var variables = new HashMap<String, String>();
        all(connection, VARIABLES, row -> variables.put(row.getString(1), row.getString(2)));
        return new ServerTraits(
                version,
                variables,
                all(connection, SCHEMA, row -> List.of(row.getString(1), row.getString(2))).stream()
                        .flatMap(List::stream)
                        .toList(),
                all(connection, TABLES, row -> new TableTraits(row.getString(1), row.getString(2), row.getString(3))),
                new HashSet<>(all(connection, RIGHTS, row -> row.getString(1))),
                !all(connection, "SELECT 1 FROM DUAL WHERE CURRENT_ROLE() IS NOT NULL", row -> row.getInt(1))
                        .isEmpty());
    }

    static boolean isMariaDb(String version) {
        return version.contains("MariaDB");
    }

    private static <T> List<T> all(Connection connection, String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    /** A variable that is a number; none if the server has no such variable. */
    double number(String variable, double otherwise) {
        return Double.parseDouble(variables.getOrDefault(variable, Double.toString(otherwise)));
    }

    /** Whether a variable is switched on, however it is written. */
    boolean isOn(String variable) {
        return !Set.of("OFF", "0", "").contains(variables.getOrDefault(variable, "OFF"));
    }
}
