package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nianbao.server.EmbeddedServer;

/**
 * All rows of all tables of a ledger, by table, sorted. Left out are Spring Batch's records of its own runs, how many of
 * them there were, Flyway's records of its migrations, and who did what, which nothing can be made anew from.
 *
 * @param rows without times, and without the numbers of submissions, in whose place their SHA-256 stand
 * @param times as seconds since 1970, sorted
 */
record LedgerRows(Map<String, List<String>> rows, Map<String, List<Long>> times) {

    private static final String TABLES =
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()"
                    + " AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME NOT LIKE 'BATCH%' AND TABLE_NAME NOT LIKE 'flyway%'"
                    + " AND TABLE_NAME NOT IN ('township_lock', 'activity')";

    private static final String COLUMNS = "SELECT CONCAT(COLUMN_NAME, ' ', DATA_TYPE) FROM information_schema.COLUMNS"
            + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '%s' ORDER BY ORDINAL_POSITION";

    static LedgerRows of(Workshop workshop) {
        return workshop.ask(LedgerRows::of);
    }

    static LedgerRows of(EmbeddedServer server) {
        var rows = new TreeMap<String, List<String>>();
        var times = new TreeMap<String, List<Long>>();
        Workshop.query(server, TABLES).forEach(table -> {
            var columns = Workshop.query(server, COLUMNS.formatted(table));
            rows.put(table, rows(server, table, columns));
            times.put(table, times(server, table, columns));
        });
        return new LedgerRows(rows, times);
    }

    private static List<String> rows(EmbeddedServer server, String table, List<String> columns) {
        var selected = columns.stream()
                .filter(column -> !column.endsWith(" timestamp") && !column.startsWith("id "))
                .map(column -> column.split(" ")[0])
                .map(name -> name.equals("submission_id")
                        ? "(SELECT sha256 FROM submission x WHERE x.id = t.submission_id) AS whose"
                        : "t.`" + name + "`")
                .collect(joining(", "));
        return Workshop.query(server, "SELECT %s FROM `%s` t".formatted(selected, table)).stream()
                .sorted()
                .toList();
    }

    private static List<Long> times(EmbeddedServer server, String table, List<String> columns) {
        return columns.stream()
                .filter(column -> column.endsWith(" timestamp"))
                .map(column -> column.split(" ")[0])
                .flatMap(name ->
                        Workshop.query(server, "SELECT FLOOR(UNIX_TIMESTAMP(%s)) FROM `%s`".formatted(name, table))
                                .stream())
                .map(Long::valueOf)
                .sorted()
                .toList();
    }
}
