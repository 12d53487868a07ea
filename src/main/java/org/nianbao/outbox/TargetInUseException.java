package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file cannot be put in place: there is a folder, or, most likely, somebody has the old one open. */
public final class TargetInUseException extends IOException {

    private static final long serialVersionUID = 1;

    TargetInUseException(Path target, FileSystemException cause) {
        super("无法写入 %s：%s".formatted(target, reason(target)), cause);
    }

    private TargetInUseException(String message) {
        super(message);
    }

    /** Another program has written the file while we wrote those that belong to it. */
    static TargetInUseException rivalled(Path target) {
        return new TargetInUseException("%s 刚刚被另一个程序写过，与同一版的其他文件可能不是一套；请等那个程序运行完，再重新运行".formatted(target));
    }

    private static String reason(Path target) {
        return Files.isDirectory(target)
                ? "那里有一个同名的文件夹，请把它改名或移走，然后重新运行"
                : "文件可能正在 Excel 或 WPS 中打开，请关闭后重新运行；没有打开的，请检查它和所在文件夹的权限";
    }
}
