package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.job.Restoration;
import org.nianbao.ledger.dump.Dump.Content;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: a data folder made from a backup. */
@Command(
        name = "restore",
        description = {
            "由 nianbao backup 做的备份恢复数据文件夹（--data）和数据库；先逐个核对备份，再恢复，要么全部，要么不动。",
            "数据文件夹或数据库不是空的，就不恢复，不会覆盖任何东西。恢复后照常运行，汇总表与原来逐字节相同。"
        })
final class RestoreCommand extends YearCommand {

    @Parameters(paramLabel = "<备份>", description = "备份的文件夹")
    private Path backup = Path.of("");

    @Override
    Exit run() {
        if (!Files.isDirectory(backup)) {
            throw new UsageException("没有这个备份：" + backup);
        }
        var terminal = program().terminal();
        terminal.err().println("核对备份……");
        try (var restoration = Restoration.begin(backup, settings().data())) {
            terminal.err().println("恢复……");
            var content = fill(restoration);
            return tell(content, restoration.complete(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content fill(Restoration restoration) throws IOException {
        try (var application = Application.withoutMigrations(
                restoration.draft(), waited -> false, program().springArguments())) {
            return restoration.fill(application.facilities());
        }
    }

    private Exit tell(Content content, ArchiveCheck check) {
        var answer = new BackupAnswer("已恢复到 ", settings().data(), content, check);
        print(settings().isJson() ? Json.text(answer.forPrograms()) : answer.text());
        return answer.exit();
    }
}
