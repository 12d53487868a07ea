package org.nianbao.server;

import java.io.IOException;
import java.nio.file.Path;

/** The server program was there, but did not do its work; the message ends with what the program or the system said last. */
public final class ServerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerFailedException(String what, ServerLog log) {
        super("%s日志 %s 的末尾：%n%s".formatted(what, log.file(), log.tail()));
    }

    ServerFailedException(Path folder, IOException cause) {
        super("数据库文件夹 %s 用不了，请检查它的权限和磁盘空间，然后重新运行（%s）".formatted(folder, cause), cause);
    }

    ServerFailedException(String what, ServerLog log, Throwable cause) {
        this(what, log);
        initCause(cause);
    }
}
