package org.nianbao.application;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.application.json.BackupJson;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.ledger.dump.Dump.Content;

/**
 * What was backed up or restored.
 *
 * @param folder the backup, or the data folder that was made of it
 */
public record BackupResult(Path folder, Content content, ArchiveCheck check) {

    /** Without it nobody runs on, unless there was nothing yet that tokens stand in. */
    public boolean hasKey() {
        return content.files().isEmpty() || Files.exists(folder.resolve("token.key"));
    }

    public Exit exit() {
        return check.holds() && hasKey() ? Exit.DONE : Exit.INCOMPLETE;
    }

    /** The answer for programs. */
    public BackupJson forPrograms() {
        return BackupJson.of(folder, content.rows(), hasKey(), check);
    }
}
