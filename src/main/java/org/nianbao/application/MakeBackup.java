package org.nianbao.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.nianbao.job.Backup;
import org.nianbao.ledger.dump.Dump.Content;

/** Copies all that the program knows into a folder (备份), while a run may continue. */
public final class MakeBackup {

    /** A run that ends takes its database with it. The backup then uses that of the next run, or starts one. */
    private static final int ATTEMPTS = 5;

    private final Path data;
    private final Predicate<Duration> patience;
    private final List<String> springArguments;

    /**
     * Creates the use case for a data folder and its database.
     *
     * @param patience decides whether to continue waiting for others, given the time waited
     * @param springArguments such as {@code --spring.datasource.url=…}
     */
    public MakeBackup(Path data, Predicate<Duration> patience, List<String> springArguments) {
        this.data = data;
        this.patience = patience;
        this.springArguments = springArguments;
    }

    /** Receives the progress. */
    public interface Listener {

        /** Reports the number of database rows copied. */
        void database(long rows);

        /** Reports the number of files copied. */
        void file(int files);
    }

    /**
     * Makes the backup, whole or not at all.
     *
     * @param target a folder that does not exist yet
     * @throws UsageException if there is nothing to back up
     */
    public BackupResult into(Path target, Listener listener) {
        if (!Application.hasDatabase(data, springArguments)) {
            throw new UsageException("%s 中没有数据库，没有可备份的；--data 写错了的，请改正".formatted(data));
        }
        try (var backup = Backup.begin(data, target)) {
            var content = dump(backup);
            listener.database(content.rows());
            return new BackupResult(target, content, backup.complete(content, listener::file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content dump(Backup backup) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return requireContent(dumped(backup));
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !DatabaseFailures.isPassing(e)) {
                    throw e;
                }
            }
        }
    }

    private Content dumped(Backup backup) throws IOException {
        try (var application = Application.withoutMigrations(data, patience, springArguments)) {
            return backup.dump(application.services());
        }
    }

    private static Content requireContent(Content content) {
        if (content.isEmpty()) {
            throw new UsageException("数据库是空的，没有可备份的；--data 或数据库的地址写错了的，请改正");
        }
        return content;
    }
}
