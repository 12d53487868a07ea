package org.nianbao.cli;

import java.nio.file.Path;
import org.nianbao.application.Exit;
import org.nianbao.application.Restore;
import org.nianbao.application.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: makes a data folder from a backup. */
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
        Restore.requireBackup(backup);
        var err = program().terminal().err();
        err.println("核对备份……");
        var result = Restore.of(backup, settings().data(), program().springArguments(), () -> err.println("恢复……"));
        print(settings().isJson() ? Json.text(result.forPrograms()) : new BackupText("已恢复到 ", result));
        return result.exit();
    }
}
