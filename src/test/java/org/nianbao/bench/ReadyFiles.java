package org.nianbao.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of some submissions as files that {@code LOAD DATA} takes as they are: one for each table.
 *
 * @param tables in the order in which they must be filled
 */
record ReadyFiles(Path folder, List<String> tables, long firstId, long lastId) {

    /** Writes the rows that are in the tables now. */
    void write(JdbcTemplate jdbc) {
        tables.forEach(table -> jdbc.query(
                "SELECT * FROM %s WHERE %s ORDER BY %s".formatted(table, ids(table), order(table)),
                (ResultSet rows) -> write(table, rows)));
    }

    private Void write(String table, ResultSet rows) throws SQLException {
        try (var out = Files.newBufferedWriter(file(table), UTF_8)) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    out.write(i == 1 ? "" : "\t");
                    out.write(escaped(rows.getString(i)));
                }
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? "\\N"
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** Removes what the submissions have in the tables, and loads the files. */
    void load(JdbcTemplate jdbc) {
        IntStream.iterate(tables.size() - 1, i -> i >= 0, i -> i - 1)
                .mapToObj(tables::get)
                .forEach(table -> jdbc.update("DELETE FROM %s WHERE %s".formatted(table, ids(table))));
        tables.forEach(table -> jdbc.update(
                "LOAD DATA LOCAL INFILE '%s' INTO TABLE %s CHARACTER SET utf8mb4".formatted(file(table), table)));
    }

    /** How many rows there are in the files. */
    long rows() {
        return tables.stream().mapToLong(table -> lines(file(table))).sum();
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file, UTF_8)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ids(String table) {
        return "%s BETWEEN %d AND %d".formatted(table.equals("submission") ? "id" : "submission_id", firstId, lastId);
    }

    private static String order(String table) {
        return table.equals("submission") || table.equals("explanation") ? "id" : "submission_id";
    }

    private Path file(String table) {
        return folder.resolve("%s-%d.tsv".formatted(table, firstId));
    }
}
