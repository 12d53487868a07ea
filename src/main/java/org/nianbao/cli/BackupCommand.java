package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.nianbao.application.Application;
import org.nianbao.application.DatabaseFailures;
import org.nianbao.application.Exit;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.job.Backup;
import org.nianbao.ledger.dump.Dump.Content;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: all that the program knows, copied into a folder, beside a run that may go on. */
@Command(
        name = "backup",
        description = {
            "把数据库、存档、各版汇总表和令牌密钥备份到一个新的文件夹，逐个核对；运行正在进行时也可以备份。",
            "备份中有令牌密钥和原始报表，只有本人可读，请妥善保管。退出码：0 已备份，3 已备份，但存档中有文件缺失或被改动。"
        })
final class BackupCommand extends YearCommand {

    /** A run that ends takes its database with it: then that of the next run is asked, or one is started. */
    private static final int ATTEMPTS = 5;

    @Parameters(paramLabel = "<文件夹>", description = "备份到哪里；还没有的文件夹，如 /mnt/备份/年报-20240105")
    private Path target = Path.of("");

    @Override
    Exit run() {
        var data = settings().data();
        if (!Application.hasDatabase(data, program().springArguments())) {
            throw new UsageException("%s 中没有数据库，没有可备份的；--data 写错了的，请改正".formatted(data));
        }
        try (var backup = Backup.begin(data, target)) {
            var content = dump(backup);
            var progress = new BackupProgress(program().terminal());
            progress.database(content.rows());
            var check = backup.complete(content, progress::file);
            progress.done();
            var answer = new BackupAnswer("已备份到 ", target, content, check);
            print(settings().isJson() ? Json.text(answer.forPrograms()) : answer.text());
            return answer.exit();
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
        var patience = new ProgressLines(
                program().terminal().err(),
                program().terminal().interactive(),
                settings().patience());
        try (var application = Application.withoutMigrations(
                settings().data(), patience::waits, program().springArguments())) {
            return backup.dump(application.facilities());
        }
    }

    private Content requireContent(Content content) {
        if (content.isEmpty()) {
            throw new UsageException("数据库是空的，没有可备份的；--data 或数据库的地址写错了的，请改正");
        }
        return content;
    }
}
