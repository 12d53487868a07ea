package org.nianbao.server;

import java.util.List;

/** The data were opened by a newer server than there is; an older one could damage them. */
public final class ServerTooOldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerTooOldException(ServerVersion last, List<ServerVersion> there) {
        super("数据库文件夹上次由 MariaDB %s 打开，本机只有 %s，较旧的程序不能再打开它。请安装 MariaDB %s 或同系列更新的服务器程序，并确保 mariadbd 在 PATH 中，然后重新运行"
                .formatted(
                        last,
                        String.join(
                                "、", there.stream().map(ServerVersion::toString).toList()),
                        last));
    }
}
