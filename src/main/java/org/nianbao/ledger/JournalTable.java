package org.nianbao.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.nianbao.ledger.JournalEntry.What;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The journal of a township in a year, as stored in the database.
 *
 * <p>An entry is added in the transaction of the event that it records, so neither exists without the other. One run at
 * a time adds to it.
 */
public final class JournalTable {

    private static final int MICROSECONDS = 6;

    /** Error numbers of a variable that an option, or a right that is missing, keeps from being set. */
    private static final Set<Integer> NOT_SET = Set.of(1227, 1290);

    private static final String ALL = """
            SELECT number, UNIX_TIMESTAMP(at) AS at, run_id, what, detail
            FROM journal WHERE township = :township AND year = :year
            """;

    private static final String THERE = """
            SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'journal'
            """;

    private final String township;
    private final int year;
    private final JdbcClient sql;

    public JournalTable(String township, int year, DataSource dataSource) {
        this.township = township;
        this.year = year;
        sql = JdbcClient.create(dataSource);
    }

    /** Whether the tables have a journal; those of an older version do not. */
    public static boolean isThere(DataSource dataSource) {
        return JdbcClient.create(dataSource).sql(THERE).query(Integer.class).single() > 0;
    }

    /** Adds an entry in the caller's transaction; returns its number. */
    public int add(What what, long run, String detail) {
        var number = size() + 1;
        sql.sql("INSERT INTO journal (township, year, number, run_id, what, detail) VALUES (?, ?, ?, ?, ?, ?)")
                .params(township, year, number, run, what.name(), detail)
                .update();
        return number;
    }

    /** Adds an entry as it was made elsewhere. */
    public void copy(JournalEntry entry) {
        sql.sql("""
                        INSERT INTO journal (township, year, number, run_id, what, detail, at)
                        VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))
                        """)
                .params(
                        township,
                        year,
                        entry.number(),
                        entry.run(),
                        entry.what().name(),
                        entry.detail(),
                        seconds(entry.at()))
                .update();
    }

    /** How many entries there are, which is the number of the last. */
    public int size() {
        return sql.sql("SELECT COALESCE(MAX(number), 0) FROM journal WHERE township = ? AND year = ?")
                .params(township, year)
                .query(Integer.class)
                .single();
    }

    /** The entries after one, in their order. */
    public List<JournalEntry> after(int number) {
        return sql.sql(ALL + " AND number > :number ORDER BY number")
                .param("township", township)
                .param("year", year)
                .param("number", number)
                .query((row, index) -> entry(row))
                .list();
    }

    /** The entries on some subjects, in their order. */
    public List<JournalEntry> of(Collection<What> things) {
        return sql.sql(ALL + " AND what IN (:things) ORDER BY number")
                .param("township", township)
                .param("year", year)
                .param("things", things.stream().map(What::name).toList())
                .query((row, index) -> entry(row))
                .list();
    }

    /** The last entry on each of some subjects. */
    public Optional<What> last(Collection<What> things) {
        return sql.sql("SELECT what FROM journal WHERE township = :township AND year = :year AND what IN (:things)"
                        + " ORDER BY number DESC LIMIT 1")
                .param("township", township)
                .param("year", year)
                .param("things", things.stream().map(What::name).toList())
                .query(String.class)
                .optional()
                .map(What::valueOf);
    }

    /**
     * Does some work in the caller's transaction, with the clock of the database set to a past time, so that rows get
     * the dates that they had.
     */
    public void at(Instant time, Runnable work) {
        sql.sql("SET timestamp = " + seconds(time).toPlainString()).update();
        try {
            work.run();
        } finally {
            sql.sql("SET timestamp = DEFAULT").update();
        }
    }

    /**
     * Requires that the clock of the session can be set, for past work is stored with its original date.
     *
     * @throws UnfitDatabaseException if not
     */
    public void requireDating() {
        try {
            sql.sql("SET STATEMENT timestamp = 1 FOR DO 0").update();
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException refused && NOT_SET.contains(refused.getErrorCode())) {
                throw new UnfitDatabaseException(
                        List.of("数据库服务器的 secure_timestamp 不让重建照原来的时间登记；请数据库管理员设为 NO，重建完可以改回去"));
            }
            throw e;
        }
    }

    /** Ensures that later runs get higher numbers than a run that the database does not know. */
    public void beginRunsAfter(long run) {
        sql.sql("SELECT SETVAL(BATCH_JOB_EXECUTION_SEQ, %d)".formatted(run))
                .query((row, index) -> row.getString(1))
                .list();
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano() / 1_000, MICROSECONDS));
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getInt("number"),
                instant(row.getBigDecimal("at")),
                row.getLong("run_id"),
                What.valueOf(row.getString("what")),
                row.getString("detail"));
    }

    private static Instant instant(BigDecimal seconds) {
        var microseconds = seconds.movePointRight(MICROSECONDS).longValue();
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }
}
