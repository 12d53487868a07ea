package org.nianbao.ledger;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.submission.Finding;
import org.nianbao.submission.UnprocessableFinding;
import org.springframework.dao.DataAccessException;

/**
 * The database cannot store a value of a submission, however often it is tried. A database that is unreachable, full or
 * busy is not reported so.
 */
public final class DataRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** SQLSTATE class 22, data exception, and 23, integrity constraint violation. */
    private static final String DATA = "2[23].*";

    private static final String REMEDY = "请检查所指的内容，过长、过大的改短，把报送批次加 1 后再报送";

    private final transient RowOrigin origin;
    private final transient String why;

    private DataRefusedException(RowOrigin origin, String why, @Nullable Throwable cause) {
        super("the database cannot hold what is to be entered", cause);
        this.origin = origin;
        this.why = why;
    }

    /** Reports what the database has refused. */
    static DataRefusedException of(RowOrigin origin, DataAccessException error) {
        return new DataRefusedException(origin, "数据库存不下", error);
    }

    /** Reports what is not sent, because it is larger than the server accepts. */
    static DataRefusedException tooLarge(RowOrigin origin, long bytes, long most) {
        return new DataRefusedException(
                origin, "有 %s，数据库一次最多收 %s，存不下".formatted(megabytes(bytes), megabytes(most)), null);
    }

    private static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1_048_576.0);
    }

    /** Whether an error is about the data. */
    static boolean isAboutData(DataAccessException error) {
        return Stream.<Throwable>iterate(error, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .anyMatch(state -> state != null && state.matches(DATA));
    }

    /** Returns the message to the unit. */
    public Finding finding() {
        return new UnprocessableFinding(origin.what() + why, origin.sheet(), origin.cells(), REMEDY).finding();
    }
}
