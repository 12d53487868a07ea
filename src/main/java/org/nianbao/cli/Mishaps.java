package org.nianbao.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.BusyException;
import org.nianbao.outbox.NotWrittenException;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.release.UnsoundReleaseException;
import org.nianbao.scheme.SchemeException;
import org.nianbao.server.ServerFailedException;
import org.nianbao.server.ServerInUseException;
import org.nianbao.server.ServerMissingException;
import org.nianbao.server.ServerTooOldException;
import org.slf4j.LoggerFactory;

/** What is said, and with which exit code, when a command cannot do its work. */
final class Mishaps {

    /** SQLSTATE class 08, connection exception; 70100 is what MariaDB says to a connection that somebody ends. */
    private static final String NO_CONNECTION = "08.*|70100";

    /**
     * What the connection pool says of a connection that it has given up, and without an SQLSTATE. After a commit that the
     * connection did not live through nothing else is left: the rollback takes the place of what the commit came to.
     */
    private static final String GIVEN_UP = "Connection is closed";

    /** SQLSTATE class 28, invalid authorization; 42000 is how MariaDB refuses a schema to an account. */
    private static final String NOT_ADMITTED = "28.*";

    /** Error numbers of MariaDB for a disk on which there is no room, of old: for writing, a table, a temporary file. */
    private static final Set<Integer> NO_ROOM = Set.of(3, 1021, 1026, 1114);

    private Mishaps() {}

    /**
     * What came of it.
     *
     * @param lines what is said, one line or more
     */
    record Mishap(Exit exit, List<String> lines) {

        private static Mishap of(Exit exit, String line) {
            return new Mishap(exit, List.of(line));
        }

        private static Mishap of(Exit exit, Throwable e) {
            return of(exit, String.valueOf(e.getMessage()));
        }
    }

    static Exit report(Terminal terminal, Throwable e) {
        var mishap = of(e);
        mishap.lines().forEach(terminal.err()::println);
        return mishap.exit();
    }

    static Mishap of(Throwable e) {
        if (e instanceof SchemeException faulty) {
            var heading = "报表制度有 %d 处错误：".formatted(faulty.faults().size());
            return new Mishap(
                    Exit.USAGE,
                    Stream.concat(Stream.of(heading), faulty.faults().stream().map(fault -> "  " + fault))
                            .toList());
        }
        if (e instanceof UsageException || e instanceof ServerMissingException || e instanceof ServerTooOldException) {
            return Mishap.of(Exit.USAGE, e);
        }
        if (e instanceof BusyException || e instanceof ServerInUseException) {
            return Mishap.of(Exit.TRY_LATER, e);
        }
        if (causes(e).anyMatch(OutOfMemoryError.class::isInstance)) {
            return Mishap.of(
                    Exit.FAILED, "内存不够，没有做完；可以放心重跑，请先用环境变量 NIANBAO_JAVA_OPTIONS=-Xmx2g 多给一些内存：" + rootMessage(e));
        }
        return causes(e)
                .filter(Mishaps::saysWhatToDo)
                .findFirst()
                .map(cause -> Mishap.of(Exit.FAILED, cause))
                .orElseGet(() -> ofDatabase(e));
    }

    private static boolean saysWhatToDo(Throwable e) {
        return e instanceof ServerFailedException
                || e instanceof TargetInUseException
                || e instanceof NotWrittenException
                || e instanceof UnsoundReleaseException;
    }

    private static Mishap ofDatabase(Throwable e) {
        var error = sqlError(e);
        var state = error.map(SQLException::getSQLState).orElse("");
        if (state.matches(NOT_ADMITTED)) {
            return Mishap.of(Exit.USAGE, "数据库不接受所给的用户名和口令，请核对 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD");
        }
        if (state.matches(NO_CONNECTION) || state.isEmpty() && rootMessage(e).equals(GIVEN_UP)) {
            return Mishap.of(Exit.TRY_LATER, "连不上数据库，请稍后再试：" + rootMessage(e));
        }
        return error.filter(full -> NO_ROOM.contains(full.getErrorCode())).isPresent()
                ? Mishap.of(Exit.FAILED, "数据库所在的磁盘已满，请腾出空间后重新运行：" + rootMessage(e))
                : unexpected(e);
    }

    private static Mishap unexpected(Throwable e) {
        LoggerFactory.getLogger(Mishaps.class).error("unexpected", e);
        return Mishap.of(Exit.FAILED, "运行失败，可以放心重跑；如再失败，请把以上记录交给维护人员：" + rootMessage(e));
    }

    /** What the database said first. */
    private static Optional<SQLException> sqlError(Throwable e) {
        return causes(e)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(error -> error.getSQLState() != null)
                .reduce((outer, inner) -> inner);
    }

    private static String rootMessage(Throwable e) {
        return causes(e)
                .map(cause -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                .reduce((outer, inner) -> inner)
                .orElse("");
    }

    private static Stream<Throwable> causes(@Nullable Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
