package org.nianbao.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.application.Exit;
import org.nianbao.application.json.BackupJson;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.ledger.dump.Dump.Content;

/**
 * What was backed up or restored.
 *
 * @param done what was done, to stand before the folder
 */
record BackupAnswer(String done, Path folder, Content content, ArchiveCheck check) {

    /** Without it nobody runs on, unless there was nothing yet that tokens stand in. */
    private boolean hasKey() {
        return content.files().isEmpty() || Files.exists(folder.resolve("token.key"));
    }

    Exit exit() {
        return check.holds() && hasKey() ? Exit.DONE : Exit.INCOMPLETE;
    }

    String text() {
        return "%s%s%n数据库  %d 行%n存档    %d 个文件，逐个核对%n".formatted(done, folder, content.rows(), check.sound())
                + archive().faults()
                + (hasKey() ? "" : "\n其中没有令牌密钥 token.key，不能接着运行；请从以前的备份中取回，放到数据文件夹里\n");
    }

    /** The answer for programs. */
    BackupJson forPrograms() {
        return BackupJson.of(folder, content.rows(), hasKey(), check);
    }

    /** Of which year the units are is not asked here: their codes do. */
    private ArchiveText archive() {
        return new ArchiveText(check, code -> code);
    }
}
