package org.nianbao.application;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The message and exit code for each failure that a database reports. */
public final class DatabaseFailures {

    /** SQLSTATE class 08, connection exception; MariaDB reports 70100 for a connection that somebody ended. */
    private static final String NO_CONNECTION = "08.*|70100";

    /**
     * The message of the connection pool, which has no SQLSTATE, for a connection that it gave up. After a commit
     * during which the connection ended, this is all that remains: the failed rollback hides the result of the commit.
     */
    private static final String GIVEN_UP = "Connection is closed";

    /** SQLSTATE class 28, invalid authorization; MariaDB reports 42000 if an account may not use a schema. */
    private static final String NOT_ADMITTED = "28.*";

    /** Error numbers of MariaDB for a table that has changed since it was first looked at, or does not exist yet. */
    private static final Set<Integer> CHANGING = Set.of(1054, 1146, 1412);

    /** The message of HikariCP when every connection is in use. */
    private static final String EXHAUSTED = "request timed out after";

    private static final Failure NO_RIGHT =
            Failure.of(Exit.USAGE, "数据库用户缺少权限，请数据库管理员按操作说明 src/docs/operation.md 的“The database”一节授权：");
    private static final Failure NOT_LET_IN = Failure.of(
            Exit.USAGE,
            "数据库用户进不了这个库：spring.datasource.url 里的库名写错了、还没有建库，或者缺少权限；请核对库名，请数据库管理员按操作说明 src/docs/operation.md 的“The database”一节建库、授权：");
    private static final Failure TOO_MANY =
            Failure.of(Exit.TRY_LATER, "数据库服务器的连接数已满，请稍后再试，或者调大 max_connections 或这个用户的上限：");
    private static final Failure HELD = Failure.of(Exit.TRY_LATER, "要改的内容正被另一次运行占着，本次没有做完，请稍后再试：");
    private static final Failure READ_ONLY = Failure.of(Exit.USAGE, "数据库服务器是只读的，不能入库；请连接主库，或者请数据库管理员取消只读：");
    private static final Failure NOT_ALLOWED = Failure.of(Exit.USAGE, "数据库服务器的一项设置不允许这一步，请数据库管理员按下面所说的放开：");
    private static final Failure TOO_MANY_PREPARED =
            Failure.of(Exit.TRY_LATER, "数据库服务器的预处理语句已满，请稍后再试，或者调大 max_prepared_stmt_count：");
    private static final Failure SMALL_TEMPORARY =
            Failure.of(Exit.USAGE, "数据库服务器的临时表放不下，请数据库管理员调大 tmp_memory_table_size、tmp_disk_table_size，并看临时文件夹所在的磁盘：");
    private static final Failure NO_SCHEMA = Failure.of(
            Exit.USAGE,
            "数据库服务器上没有这个库，请先建库（CREATE DATABASE 库名 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci），"
                    + "或者改正 spring.datasource.url：");
    private static final Failure UNENCRYPTED = Failure.of(
            Exit.USAGE,
            "数据库服务器只接受加密的连接（require_secure_transport），请在 spring.datasource.url 的末尾加上 ?sslMode=verify-full（已有“?”的加 &sslMode=verify-full）；"
                    + "证书不是公认机构签发的，再加 &serverSslCert=证书文件：");
    private static final Failure NO_ENCRYPTION =
            Failure.of(Exit.USAGE, "数据库服务器没有启用加密，而 spring.datasource.url 要求加密的连接；请数据库管理员启用，或者去掉 sslMode：");
    private static final Failure UNTRUSTED = Failure.of(
            Exit.USAGE, "不能确认数据库服务器的证书，没有连接；请核对 spring.datasource.url 里的主机名，证书不是公认机构签发的，加上 &serverSslCert=证书文件：");
    private static final Failure NO_ROOM = Failure.of(Exit.FAILED, "数据库所在的磁盘已满，请腾出空间后重新运行：");
    private static final Failure DAMAGED = Failure.of(
            Exit.FAILED,
            "数据库的表空间损坏了，没有改动任何文件。有备份的，请把数据文件夹改名留存，用 nianbao restore <备份> 恢复；没有备份的，数据文件夹不要改名，用 nianbao rebuild --replace 由存档重建：");

    private static final Failure NO_TABLE = Failure.of(
            Exit.FAILED,
            "数据库里少了一张表，多半是数据库的文件丢了，没有改动任何东西。有备份的，请把数据文件夹改名留存，用 nianbao restore <备份> 恢复；没有备份的，数据文件夹不要改名，用 nianbao rebuild --replace 由存档重建：");

    /** What to do about these error numbers of MariaDB. */
    private static final Map<Set<Integer>, Failure> BY_NUMBER = Map.ofEntries(
            Map.entry(Set.of(1142, 1143, 1227, 1370), NO_RIGHT),
            Map.entry(Set.of(1044), NOT_LET_IN),
            Map.entry(Set.of(1040, 1203, 1226), TOO_MANY),
            Map.entry(Set.of(1205, 1213), HELD),
            Map.entry(Set.of(1836), READ_ONLY),
            Map.entry(Set.of(1290), NOT_ALLOWED),
            Map.entry(Set.of(1461), TOO_MANY_PREPARED),
            Map.entry(Set.of(1049), NO_SCHEMA),
            Map.entry(Set.of(3159), UNENCRYPTED),
            Map.entry(Set.of(3, 1021, 1026, 1114), NO_ROOM),
            Map.entry(Set.of(1146), NO_TABLE),
            Map.entry(Set.of(1033, 1034, 1035, 1194, 1195, 1712, 1812, 1813, 1815, 1877, 1932), DAMAGED));

    /** Messages of a storage engine with other numbers, inside error 1030. */
    private static final Map<Pattern, Failure> BY_MESSAGE = Map.of(
            Pattern.compile("running with the --[a-z-]*read[-_]only option"), READ_ONLY,
            Pattern.compile("The table '?\\(temporary\\)"), SMALL_TEMPORARY,
            Pattern.compile("require_secure_transport"), UNENCRYPTED,
            Pattern.compile("(?i)ssl( is)? not enabled"), NO_ENCRYPTION,
            Pattern.compile("valid certification path|PKIX|hostname verification|doesn't correspond to certificate"),
                    UNTRUSTED,
            Pattern.compile("Got error 28 "), NO_ROOM,
            Pattern.compile("Got error (12[67]|13[0-2]|14[45]|155|175|19[2-5]) "), DAMAGED);

    private DatabaseFailures() {}

    /** Returns whether the database ended, or its tables are being changed: both may be over in a moment. */
    public static boolean isPassing(Throwable e) {
        return isLossOfConnection(e, sqlError(e).map(SQLException::getSQLState).orElse(""))
                || CHANGING.contains(sqlError(e).map(SQLException::getErrorCode).orElse(0));
    }

    private static boolean isLossOfConnection(Throwable e, String state) {
        return state.matches(NO_CONNECTION)
                || state.isEmpty() && Failure.rootMessage(e).equals(GIVEN_UP);
    }

    /** Returns the message, if the failure is known; the caller logs it. */
    static Optional<Failure> of(Throwable e) {
        var error = sqlError(e);
        var state = error.map(SQLException::getSQLState).orElse("");
        var number = error.map(SQLException::getErrorCode).orElse(0);
        if (state.matches(NOT_ADMITTED)) {
            return refused(
                    Exit.USAGE,
                    "数据库不接受所给的用户名和口令，请核对 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD；这个用户要用加密的连接的，在 spring.datasource.url 的末尾加上 sslMode=verify-full",
                    "");
        }
        var known = known(number, Failure.rootMessage(e));
        if (known.isPresent()) {
            return known;
        }
        if (Failure.rootMessage(e).contains(EXHAUSTED)) {
            return refused(Exit.TRY_LATER, "等不到空闲的数据库连接，请稍后再试；如再发生，请把日志交给维护人员：", Failure.rootMessage(e));
        }
        if (isLossOfConnection(e, state)) {
            return refused(Exit.TRY_LATER, "连不上数据库，请稍后再试：", Failure.rootMessage(e));
        }
        return Optional.empty();
    }

    private static Optional<Failure> known(int number, String message) {
        var byNumber = BY_NUMBER.entrySet().stream()
                .filter(entry -> entry.getKey().contains(number))
                .map(Map.Entry::getValue);
        var byMessage = BY_MESSAGE.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(message).find())
                .map(Map.Entry::getValue);
        return Stream.concat(byMessage, byNumber)
                .findFirst()
                .map(failure -> Failure.of(failure.exit(), failure.lines().get(0) + message));
    }

    private static Optional<Failure> refused(Exit exit, String sentence, String said) {
        return Optional.of(Failure.of(exit, sentence + said));
    }

    /** Returns the first error that the database reported. */
    private static Optional<SQLException> sqlError(Throwable e) {
        return Failure.causes(e)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(error -> error.getSQLState() != null)
                .reduce((outer, inner) -> inner);
    }
}
