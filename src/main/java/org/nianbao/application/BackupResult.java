package org.nianbao.application;

import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.application.json.BackupJson;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.ledger.dump.Dump.Content;

/**
 * The result of a backup or a restoration.
 *
 * @param folder the backup, or the restored data folder
 */
public record BackupResult(Path folder, Content content, ArchiveCheck check) {

    /** Returns whether the key is there. Without it no run can continue, unless no token was stored yet. */
    public boolean hasKey() {
        return content.files().isEmpty() || Files.exists(folder.resolve("token.key"));
    }

    public Exit exit() {
        return check.holds() && hasKey() ? Exit.DONE : Exit.INCOMPLETE;
    }

    /** Returns the answer for programs. */
    public BackupJson forPrograms() {
        return BackupJson.of(folder, content.rows(), hasKey(), check);
    }
}
