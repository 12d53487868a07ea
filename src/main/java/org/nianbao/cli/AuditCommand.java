package org.nianbao.cli;

import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.UsageException;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit}: proves that the record of activities was not changed. */
@Command(
        name = "audit",
        description = {
            "核对控制台的记录（谁在何时做了什么）：每一条都与前一条连在一起，改过、删去、插入的都能查出。",
            "查不出的是最后几条被删去：把这里显示的末尾封印抄下来，下次对照即可。退出码：0 无误，3 有改动。"
        })
final class AuditCommand extends YearCommand {

    @Option(names = "--verify", required = true, description = "逐条核对")
    private boolean verify;

    @Override
    Exit run() {
        Application.requireDatabase(settings().data(), program().springArguments());
        try (var application = Application.start(
                settings().data(), Progress.SILENT::waits, 1, program().springArguments())) {
            var proof = ActivityRecord.of(application, settings().places()).prove();
            if (proof.isOfNothing()) {
                throw new UsageException("没有一条记录，没有可核对的；--data 或数据库的地址写错了的，请改正");
            }
            print(proof.holds() ? "记录核对无误\n" : "记录有改动\n");
            proof.faults().forEach(fault -> print("  " + fault + "\n"));
            print("查不出的：最后几条被整段删去，或者有密钥的人整个重写。请把下面的末尾封印与日志（%s）里记下的对照：日志里的封印都应在记录里\n"
                    .formatted(settings().data().resolve("log")));
            proof.seals().forEach(seal -> print("末尾封印 " + seal + "\n"));
            return proof.holds() ? Exit.DONE : Exit.INCOMPLETE;
        }
    }
}
