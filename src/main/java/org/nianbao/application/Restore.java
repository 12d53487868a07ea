package org.nianbao.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nianbao.job.Restoration;
import org.nianbao.ledger.dump.Dump.Content;

/** Makes a data folder and its database from a backup (恢复), if both are empty. */
public final class Restore {

    private Restore() {}

    /**
     * Requires that there is a backup.
     *
     * @throws UsageException if there is none
     */
    public static void requireBackup(Path backup) {
        if (!Files.isDirectory(backup)) {
            throw new UsageException(
                    Files.exists(backup)
                            ? "%s 不是文件夹；请写明 nianbao backup 做的备份文件夹".formatted(backup)
                            : "没有这个备份：" + backup);
        }
    }

    /**
     * Restores an existing backup after verifying it; all of it, or nothing.
     *
     * @param springArguments such as {@code --spring.datasource.url=…}
     * @param sound receives the notice that the backup is sound
     */
    public static BackupResult of(Path backup, Path data, List<String> springArguments, Runnable sound) {
        try (var restoration = Restoration.begin(backup, data)) {
            sound.run();
            var content = fill(restoration, springArguments);
            return new BackupResult(data, content, restoration.complete(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content fill(Restoration restoration, List<String> springArguments) throws IOException {
        try (var application = Application.withoutMigrations(restoration.draft(), waited -> false, springArguments)) {
            return restoration.fill(application.services());
        }
    }
}
