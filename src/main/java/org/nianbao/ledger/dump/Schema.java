package org.nianbao.ledger.dump;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What there is in the schema that a connection works in: tables, and sequences of numbers. */
record Schema(Connection connection) {

    /** It says that the others are there and whole, so it comes last. */
    static final String HISTORY = "flyway_schema_history";

    /** Left to the schema that a table comes into: it may have been made in one of another collation. */
    private static final Pattern CHARACTERS = Pattern.compile(" DEFAULT CHARSET=\\w+( COLLATE=\\w+)?");

    /** Spring Batch asks for its tables in capitals, whatever a server has made of their names. */
    private static final Pattern OF_BATCH = Pattern.compile("`batch_\\w+`");

    /**
     * A column of a table.
     *
     * @param binary whether its values are bytes
     */
    private record TableColumn(String name, boolean binary) {

        /** How the server writes down a value of it. */
        String literal() {
            return binary
                    ? "IF(`%1$s` IS NULL, 'NULL', CONCAT('x''', HEX(`%1$s`), ''''))".formatted(name)
                    : "QUOTE(`%s`)".formatted(name);
        }
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The tables, in one order. */
    List<String> tables() throws SQLException {
        return named("BASE TABLE").stream()
                .sorted(comparing((String name) -> name.equals(HISTORY)).thenComparing(name -> name))
                .toList();
    }

    List<String> sequences() throws SQLException {
        return named("SEQUENCE");
    }

    List<String> views() throws SQLException {
        return named("VIEW");
    }

    private List<String> named(String type) throws SQLException {
        return all(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = '%s'"
                                .formatted(type)
                        + " ORDER BY table_name",
                row -> row.getString(1));
    }

    /** The statement that makes a table. */
    String definition(String table) throws SQLException {
        var definition = all("SHOW CREATE TABLE `%s`".formatted(table), row -> row.getString(2))
                .get(0);
        return known(CHARACTERS.matcher(definition.replace("\n", " ")).replaceFirst(""));
    }

    /** The statements that make a sequence and let it go on where it is. */
    List<String> ofSequence(String sequence) throws SQLException {
        var definition = all("SHOW CREATE SEQUENCE `%s`".formatted(sequence), row -> row.getString(2))
                .get(0);
        var next = all("SELECT next_not_cached_value FROM `%s`".formatted(sequence), row -> row.getLong(1))
                .get(0);
        return List.of(
                known(definition.replace("\n", " ")), known("SELECT SETVAL(`%s`, %d, 0)".formatted(sequence, next)));
    }

    /** Returns the query for the rows of a table, each as the values of an INSERT. */
    String rows(String table) throws SQLException {
        var columns = columns(table);
        return "SELECT CONCAT_WS(',', %s) FROM `%s` ORDER BY %s"
                .formatted(
                        columns.stream().map(TableColumn::literal).collect(joining(", ")),
                        table,
                        order(table, columns));
    }

    /** The beginning of a statement that puts rows into a table. */
    String insertion(String table) throws SQLException {
        var columns = columns(table).stream().map(column -> "`" + column.name() + "`");
        return "INSERT INTO %s (%s) VALUES ".formatted(known("`" + table + "`"), columns.collect(joining(",")));
    }

    private List<TableColumn> columns(String table) throws SQLException {
        return all("""
                SELECT column_name, data_type REGEXP 'binary|blob|bit' FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = '%s' AND extra NOT LIKE '%%GENERATED%%'
                ORDER BY ordinal_position
                """.formatted(table), row -> new TableColumn(row.getString(1), row.getBoolean(2)));
    }

    /** Sorts by the primary key or, without one, by all columns. */
    private String order(String table, List<TableColumn> columns) throws SQLException {
        var key = all("""
                SELECT column_name FROM information_schema.statistics
                WHERE table_schema = DATABASE() AND table_name = '%s' AND index_name = 'PRIMARY' ORDER BY seq_in_index
                """.formatted(table), row -> "`" + row.getString(1) + "`");
        return key.isEmpty()
                ? columns.stream().map(column -> "`" + column.name() + "`").collect(joining(", "))
                : String.join(", ", key);
    }

    <T> List<T> all(String sql, Reader<T> reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private static String known(String statement) {
        return OF_BATCH.matcher(statement).replaceAll(name -> name.group().toUpperCase(Locale.ROOT));
    }

    /** Values as they stand on one line. */
    static String oneLine(String values) {
        return values.replace("\r", "\\r").replace("\n", "\\n");
    }
}
