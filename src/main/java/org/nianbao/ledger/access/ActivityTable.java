package org.nianbao.ledger.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.nianbao.ledger.Tokens;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The record of activities (记录), which only grows. Each entry is sealed together with the seal of the one before it
 * (HMAC-SHA256 with the key of the tokens), so that one that was changed, removed or inserted is found. A tail that was
 * cut off is not, unless its last seal is known from elsewhere.
 */
public final class ActivityTable {

    private static final int ATTEMPTS = 50;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_NAME = 60;

    private final JdbcClient sql;
    private final Tokens tokens;

    public ActivityTable(DataSource dataSource, Tokens tokens) {
        sql = JdbcClient.create(dataSource);
        this.tokens = tokens;
    }

    /** What is to be recorded; the parts are those of {@link Activity}. */
    public record Entry(
            String township, String who, Activity.Way way, String what, String unitCode, String about, String detail) {}

    /** The last entry of a township's record. */
    private record Head(long number, String seal) {

        static final Head NONE = new Head(0, "");
    }

    /** Adds an entry. Of two writers that take the same number, the later one takes the next. */
    public void add(Entry entry, Instant at) {
        for (int attempt = 1; ; attempt++) {
            try {
                insert(entry, at.truncatedTo(ChronoUnit.MILLIS), head(entry.township()));
                return;
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void insert(Entry entry, Instant at, Head head) {
        var activity = new Activity(
                entry.township(),
                head.number() + 1,
                at,
                cut(entry.who(), LONGEST_NAME),
                entry.way(),
                entry.what(),
                entry.unitCode(),
                entry.about(),
                cut(entry.detail(), LONGEST_DETAIL));
        sql.sql("INSERT INTO activity (township, number, at, who, way, what, unit_code, about, detail, seal)"
                        + " VALUES (?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        activity.township(),
                        activity.number(),
                        SqlTime.seconds(at),
                        activity.who(),
                        activity.way().chinese(),
                        activity.what(),
                        activity.unitCode(),
                        activity.about(),
                        activity.detail(),
                        seal(head.seal(), activity))
                .update();
    }

    private Head head(String township) {
        return sql.sql("SELECT number, seal FROM activity WHERE township = ? ORDER BY number DESC LIMIT 1")
                .param(township)
                .query((row, index) -> new Head(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(Head.NONE);
    }

    private String seal(String before, Activity activity) {
        return tokens.seal(before + activity.sealed());
    }

    /** Returns the last seal of a township's record; empty if there is none. */
    public String lastSeal(String township) {
        return head(township).seal();
    }

    /**
     * Returns entries of a township, the newest first.
     *
     * @param unitCode the unit that they concern; empty for all
     * @param before only those with smaller numbers
     */
    public List<Activity> newest(String township, String unitCode, long before, int most) {
        return sql.sql("SELECT a.*, UNIX_TIMESTAMP(at) AS seconds FROM activity a"
                        + " WHERE township = ? AND (? = '' OR unit_code = ?) AND number < ?"
                        + " ORDER BY number DESC LIMIT ?")
                .params(township, unitCode, unitCode, before, most)
                .query((row, index) -> activity(row))
                .list();
    }

    /** Returns the townships that have a record. */
    public List<String> townships() {
        return sql.sql("SELECT DISTINCT township FROM activity ORDER BY township")
                .query(String.class)
                .list();
    }

    /** Returns what is wrong with the record of a township: the numbers that are missing or whose seals do not fit. */
    public List<String> faults(String township) {
        var faults = new ArrayList<String>();
        var before = new Object() {
            private long number;
            private String seal = "";
        };
        sql.sql("SELECT a.*, UNIX_TIMESTAMP(at) AS seconds FROM activity a WHERE township = ? ORDER BY number")
                .param(township)
                .query(row -> {
                    var activity = activity(row);
                    if (activity.number() != before.number + 1) {
                        faults.add("第 %d 条以后少了 %d 条".formatted(before.number, activity.number() - before.number - 1));
                    } else if (!seal(before.seal, activity).equals(row.getString("seal"))) {
                        faults.add("第 %d 条被改动过，或者是后来加进去的".formatted(activity.number()));
                    }
                    before.number = activity.number();
                    before.seal = row.getString("seal");
                });
        return faults;
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getString("township"),
                row.getLong("number"),
                SqlTime.instant(row.getBigDecimal("seconds")),
                row.getString("who"),
                Activity.Way.named(row.getString("way")),
                row.getString("what"),
                row.getString("unit_code"),
                row.getString("about"),
                row.getString("detail"));
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
