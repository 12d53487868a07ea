package org.nianbao.cli;

import java.sql.SQLException;
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

    static Exit report(Terminal terminal, Exception e) {
        if (e instanceof SchemeException faulty) {
            terminal.err().println("报表制度有 %d 处错误：".formatted(faulty.faults().size()));
            faulty.faults().forEach(fault -> terminal.err().println("  " + fault));
            return Exit.USAGE;
        }
        if (e instanceof UsageException || e instanceof ServerMissingException) {
            return say(terminal, e, Exit.USAGE);
        }
        if (e instanceof BusyException || e instanceof ServerInUseException) {
            return say(terminal, e, Exit.TRY_LATER);
        }
        return causes(e)
                .filter(Mishaps::saysWhatToDo)
                .findFirst()
                .map(cause -> say(terminal, cause, Exit.FAILED))
                .orElseGet(() -> ofDatabase(terminal, e));
    }

    private static boolean saysWhatToDo(Throwable e) {
        return e instanceof ServerFailedException
                || e instanceof TargetInUseException
                || e instanceof NotWrittenException
                || e instanceof UnsoundReleaseException;
    }

    private static Exit ofDatabase(Terminal terminal, Exception e) {
        var error = sqlError(e);
        var state = error.map(SQLException::getSQLState).orElse("");
        if (state.matches(NOT_ADMITTED)) {
            return say(
                    terminal, "数据库不接受所给的用户名和口令，请核对 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD", Exit.USAGE);
        }
        if (state.matches(NO_CONNECTION) || state.isEmpty() && rootMessage(e).equals(GIVEN_UP)) {
            return say(terminal, "连不上数据库，请稍后再试：" + rootMessage(e), Exit.TRY_LATER);
        }
        return error.filter(full -> NO_ROOM.contains(full.getErrorCode())).isPresent()
                ? say(terminal, "数据库所在的磁盘已满，请腾出空间后重新运行：" + rootMessage(e), Exit.FAILED)
                : unexpected(terminal, e);
    }

    private static Exit unexpected(Terminal terminal, Exception e) {
        LoggerFactory.getLogger(Mishaps.class).error("unexpected", e);
        return say(terminal, "运行失败，可以放心重跑；如再失败，请把以上记录交给维护人员：" + rootMessage(e), Exit.FAILED);
    }

    private static Exit say(Terminal terminal, Throwable e, Exit exit) {
        return say(terminal, String.valueOf(e.getMessage()), exit);
    }

    private static Exit say(Terminal terminal, String message, Exit exit) {
        terminal.err().println(message);
        return exit;
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
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce((outer, inner) -> inner)
                .orElse("");
    }

    private static Stream<Throwable> causes(@Nullable Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
