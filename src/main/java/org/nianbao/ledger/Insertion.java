package org.nianbao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.BatchUpdateException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/**
 * Inserts rows into a table: many by one statement, in packets that the server accepts. A row that the table cannot
 * hold is reported with its origin.
 *
 * @param texts those of a row that may be long
 * @param origin where a row comes from
 */
record Insertion<T>(
        String sql,
        int atOnce,
        ParameterizedPreparedStatementSetter<T> binding,
        Function<T, Stream<String>> texts,
        Function<T, RowOrigin> origin) {

    /** What else a statement consists of. */
    private static final int ENVELOPE = 4_096;

    private static final int LONGEST_CHARACTER = 3;

    /**
     * Inserts rows.
     *
     * @param most the largest packet that the server takes, in bytes
     * @throws DataRefusedException if the table cannot hold one of them
     */
    void into(JdbcTemplate jdbc, List<T> rows, long most) {
        var bytes = rows.stream().mapToLong(row -> room(row, most)).toArray();
        var from = 0;
        while (from < rows.size()) {
            var to = end(bytes, from, most);
            insert(jdbc, rows.subList(from, to));
            from = to;
        }
    }

    /** Returns the end of the rows that fit into one packet, from an index on. */
    private int end(long[] bytes, int from, long most) {
        var to = from + 1;
        var together = bytes[from];
        while (to < bytes.length && to < from + atOnce && together + bytes[to] <= most) {
            together += bytes[to++];
        }
        return to;
    }

    /**
     * The most bytes that a row takes. The server closes the connection without a reason if a packet exceeds
     * {@code max_allowed_packet}.
     */
    private long room(T row, long most) {
        var atMost = texts.apply(row).mapToLong(String::length).sum() * LONGEST_CHARACTER + ENVELOPE;
        if (atMost > most) {
            var bytes = texts.apply(row)
                            .mapToLong(text -> text.getBytes(UTF_8).length)
                            .sum()
                    + ENVELOPE;
            if (bytes > most) {
                throw DataRefusedException.tooLarge(origin.apply(row), bytes, most);
            }
        }
        return atMost;
    }

    private void insert(JdbcTemplate jdbc, List<T> rows) {
        try {
            jdbc.batchUpdate(sql, rows, rows.size(), binding);
        } catch (DataAccessException e) {
            if (DataRefusedException.isAboutData(e)) {
                throw refused(jdbc, rows, e);
            }
            throw e;
        }
    }

    /** Finds the refused row by inserting them one after the other: of a batch that failed none was stored. */
    private DataRefusedException refused(JdbcTemplate jdbc, List<T> rows, DataAccessException all) {
        if (rows.size() == 1) {
            return DataRefusedException.of(origin.apply(rows.get(0)), all);
        }
        var failed = failed(all);
        if (failed.size() == 1) {
            return DataRefusedException.of(origin.apply(rows.get(failed.get(0))), all);
        }
        rows.forEach(row -> insert(jdbc, List.of(row)));
        return DataRefusedException.of(RowOrigin.of("报表的内容"), all);
    }

    private static List<Integer> failed(DataAccessException all) {
        return all.getCause() instanceof BatchUpdateException batch
                ? IntStream.range(0, batch.getUpdateCounts().length)
                        .filter(i -> batch.getUpdateCounts()[i] == Statement.EXECUTE_FAILED)
                        .boxed()
                        .toList()
                : List.of();
    }
}
