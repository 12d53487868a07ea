package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Nothing can be written to a folder; the message says which, why, and what to do. */
public final class NotWrittenException extends IOException {

    private static final long serialVersionUID = 1;

    public NotWrittenException(Path folder, IOException cause) {
        super("无法写入文件夹 %s：%s。请检查它的权限和磁盘空间，然后重新运行".formatted(folder, reason(cause)), cause);
    }

    /** Java says of these no more than the path. */
    private static String reason(IOException cause) {
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "应是文件夹的地方有一个文件 " + cause.getMessage();
        }
        return cause instanceof AccessDeniedException
                ? "没有权限写入 " + cause.getMessage()
                : String.valueOf(cause.getMessage());
    }
}
