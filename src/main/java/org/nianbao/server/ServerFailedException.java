package org.nianbao.server;

/** The server program was there, but did not do its work; the message ends with what the program said last. */
public final class ServerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerFailedException(String what, ServerLog log) {
        super("%s日志 %s 的末尾：%n%s".formatted(what, log.file(), log.tail()));
    }

    ServerFailedException(String what, ServerLog log, Throwable cause) {
        this(what, log);
        initCause(cause);
    }
}
