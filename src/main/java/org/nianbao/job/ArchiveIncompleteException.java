package org.nianbao.job;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;

/**
 * The archive lacks files that the journal names, or has them in another state; the message names the files and the
 * remedy.
 */
public final class ArchiveIncompleteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ArchiveIncompleteException(Path archive, List<Journal.Receipt> missing) {
        super("存档 %s 中有 %d 个文件缺失或者损坏，不能重建；没有改动任何东西。请从备份恢复存档后再运行 rebuild：%s"
                .formatted(
                        archive,
                        missing.size(),
                        missing.stream()
                                .map(file -> "\n  %s  %s".formatted(file.name(), file.sha256()))
                                .collect(joining())));
    }
}
