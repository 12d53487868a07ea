package org.nianbao.cli;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.ledger.BusyException;
import org.nianbao.outbox.TargetInUseException;
import org.nianbao.scheme.SchemeException;
import org.nianbao.server.ServerFailedException;
import org.nianbao.server.ServerInUseException;
import org.nianbao.server.ServerMissingException;
import org.slf4j.LoggerFactory;

/** What is said, and with which exit code, when a command cannot do its work. */
final class Mishaps {

    /** SQLSTATE class 08, connection exception. */
    private static final String NO_CONNECTION = "08";

    /** SQLSTATE class 28, invalid authorization; 42000 is how MariaDB refuses a schema to an account. */
    private static final String NOT_ADMITTED = "28";

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
        if (e instanceof ServerFailedException) {
            return say(terminal, e, Exit.FAILED);
        }
        var inUse = causes(e).filter(TargetInUseException.class::isInstance).findFirst();
        if (inUse.isPresent()) {
            return say(terminal, String.valueOf(inUse.get().getMessage()), Exit.FAILED);
        }
        return sqlState(e).startsWith(NOT_ADMITTED)
                ? say(terminal, "数据库不接受所给的用户名和口令，请核对 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD", Exit.USAGE)
                : sqlState(e).startsWith(NO_CONNECTION)
                        ? say(terminal, "连不上数据库，请稍后再试：" + rootMessage(e), Exit.TRY_LATER)
                        : unexpected(terminal, e);
    }

    private static Exit unexpected(Terminal terminal, Exception e) {
        LoggerFactory.getLogger(Mishaps.class).error("unexpected", e);
        return say(terminal, "运行失败，可以放心重跑；如再失败，请把以上记录交给维护人员：" + rootMessage(e), Exit.FAILED);
    }

    private static Exit say(Terminal terminal, Exception e, Exit exit) {
        return say(terminal, String.valueOf(e.getMessage()), exit);
    }

    private static Exit say(Terminal terminal, String message, Exit exit) {
        terminal.err().println(message);
        return exit;
    }

    private static String sqlState(Throwable e) {
        return causes(e)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .flatMap(Stream::ofNullable)
                .reduce((outer, inner) -> inner)
                .orElse("");
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
