package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Nothing can be written to a folder; the message says which, why, and what to do. */
public final class NotWrittenException extends IOException {

    private static final long serialVersionUID = 1;

    public NotWrittenException(Path folder, IOException cause) {
        super("无法写入文件夹 %s。请检查它的权限和磁盘空间，然后重新运行".formatted(reason(folder, cause)), cause);
    }

    /** Java says of a file in the place of a folder no more than a path, which may be one below it. */
    private static String reason(Path folder, IOException cause) {
        for (var above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                return "%s：应是文件夹的地方有一个文件 %1$s".formatted(above);
            }
        }
        return folder + "："
                + (cause instanceof AccessDeniedException
                        ? "没有权限写入 " + cause.getMessage()
                        : String.valueOf(cause.getMessage()));
    }
}
