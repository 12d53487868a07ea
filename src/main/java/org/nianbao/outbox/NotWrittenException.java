package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Nothing can be written to a folder; the message says which, why, and what to do. */
public final class NotWrittenException extends IOException {

    private static final long serialVersionUID = 1;

    private static final Map<String, String> WORDS = Map.of(
            "No space left", "磁盘已满",
            "Disk quota exceeded", "磁盘配额已用完",
            "Read-only file system", "这个磁盘是只读的",
            "File name too long", "文件名太长",
            "Input/output error", "磁盘读写出错",
            "Is a directory", "应是文件的地方有一个文件夹",
            "Too many open files", "打开的文件太多（ulimit -n 太小）");

    public NotWrittenException(Path folder, IOException cause) {
        super("无法写入文件夹 %s。请检查它的权限和磁盘空间，然后重新运行".formatted(reason(folder, cause)), cause);
    }

    /** For a file in the place of a folder the Java exception holds only a path, which may be one below it. */
    private static String reason(Path folder, IOException cause) {
        for (var above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                return "%s：应是文件夹的地方有一个文件 %1$s".formatted(above);
            }
        }
        return folder + "：" + (cause instanceof AccessDeniedException ? "没有权限写入" : inWords(cause));
    }

    /** Returns in Chinese why the system refused a file; its own message is English and names the draft. */
    public static String inWords(IOException cause) {
        var said = cause instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : String.valueOf(cause.getMessage());
        return WORDS.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }
}
