package org.nianbao.server;

import java.nio.file.Path;

/** Another process runs the server of this folder; once it has ended, trying again is safe. */
public final class ServerInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerInUseException(Path home) {
        super("另一个进程正在使用数据库文件夹 %s，请等它结束后再试。".formatted(home));
    }
}
