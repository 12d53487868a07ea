package org.nianbao.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The server program was there, but did not do its work; the message ends with what the program or the system said last. */
public final class ServerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A rebuild needs the journal and the archive, which lie beside the database, so only the database is moved aside.
     */
    private static final String REMEDY =
            "有备份的，请把数据文件夹改名留存，用 nianbao restore <备份> 恢复；没有备份的，数据文件夹不要改名，用 nianbao rebuild --replace 由存档重建。";

    ServerFailedException(String what, ServerLog log) {
        super("%s日志 %s 的末尾：%n%s".formatted(what, log.file(), log.tail()));
    }

    ServerFailedException(Path folder, IOException cause) {
        super("数据库文件夹 %s 用不了，请检查它的权限和磁盘空间，然后重新运行（%s）".formatted(folder, reason(cause)), cause);
    }

    private ServerFailedException(String what) {
        super(what);
    }

    ServerFailedException(String what, ServerLog log, Throwable cause) {
        this(what, log);
        initCause(cause);
    }

    /** The server has found its own files damaged or missing. */
    static ServerFailedException damaged(ServerLog log) {
        return new ServerFailedException("数据库的文件损坏了或者缺失，启动不了。" + REMEDY, log);
    }

    /** The server ended right after its start. Its messages on damage are too many to list. */
    static ServerFailedException ended(String exitCode, ServerLog log) {
        return new ServerFailedException(
                "数据库刚启动就退出了（退出码 %s），请先看磁盘是否已满。磁盘有空间、再运行还是这样的，是数据库的文件损坏了或者缺失：%s".formatted(exitCode, REMEDY), log);
    }

    /** The server does not know its own account or schema, which were made with the data. */
    static ServerFailedException notAdmitted(ServerLog log, Throwable cause) {
        return new ServerFailedException("数据库拒绝登录：它的口令、用户或库损坏了或者缺失。" + REMEDY, log, cause);
    }

    /** What opens the data is gone. */
    static ServerFailedException locked(Path password) {
        return new ServerFailedException("数据库的口令文件 %s 损坏了或者缺失，数据库打不开。%s".formatted(password, REMEDY));
    }

    /** The Java exception holds only its class name and a path. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "没有权限：" + cause.getMessage();
        }
        return cause instanceof NoSuchFileException ? "缺失：" + cause.getMessage() : String.valueOf(cause.getMessage());
    }
}
