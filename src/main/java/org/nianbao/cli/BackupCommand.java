package org.nianbao.cli;

import java.nio.file.Path;
import org.nianbao.application.Exit;
import org.nianbao.application.MakeBackup;
import org.nianbao.application.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: copies all that the program knows into a folder, while a run may continue. */
@Command(
        name = "backup",
        description = {
            "把数据库、存档、各版汇总表和令牌密钥备份到一个新的文件夹，逐个核对；运行正在进行时也可以备份。",
            "备份中有令牌密钥和原始报表，只有本人可读，请妥善保管。退出码：0 已备份，3 已备份，但存档中有文件缺失或被改动。"
        })
final class BackupCommand extends YearCommand {

    @Parameters(paramLabel = "<文件夹>", description = "备份到哪里；还没有的文件夹，如 /mnt/备份/年报-20240105")
    private Path target = Path.of("");

    @Override
    Exit run() {
        var patience = new ProgressLines(
                program().terminal().err(),
                program().terminal().interactive(),
                settings().patience());
        var progress = new BackupProgress(program().terminal());
        var result =
                new MakeBackup(settings().data(), patience::waits, program().springArguments()).into(target, progress);
        progress.done();
        print(settings().isJson() ? Json.text(result.forPrograms()) : new BackupText("已备份到 ", result));
        return result.exit();
    }
}
