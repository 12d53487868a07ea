package org.nianbao.outbox;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file cannot be put in place, most likely because somebody has the old one open. */
public final class TargetInUseException extends IOException {

    private static final long serialVersionUID = 1;

    TargetInUseException(Path target, FileSystemException cause) {
        super("无法写入 %s：文件可能正在 Excel 或 WPS 中打开，请关闭后重新运行（%s）".formatted(target, cause.getMessage()), cause);
    }
}
