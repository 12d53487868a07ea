package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.UsageException;
import org.nianbao.application.VerifyArchive;
import org.nianbao.application.VerifyFile;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.VerificationJson;
import org.nianbao.job.ArchiveCheck;
import org.nianbao.release.proof.Difference;
import org.nianbao.release.verification.VerificationResult;
import org.nianbao.scheme.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: proves from the file alone that a release is as it was issued. */
@Command(
        name = "verify",
        description = {
            "核对一个汇总表与发出时是否一样，列出改过的单元格。只看文件本身，不需要数据库和报表制度。",
            "另存、改格式、把同样的数重新录入不算改动。退出码：0 一样，3 有改动，2 不是汇总表。",
            "--archive 不看汇总表，而是把存档的报表和各版汇总表逐个与数据库核对：缺失、被改动的退出码为 3。"
        })
final class VerifyCommand extends YearCommand {

    private static final int SHOWN = 60;

    @Parameters(paramLabel = "<汇总表>", arity = "0..1", description = "年报写出的汇总表，.xlsx")
    private @Nullable Path file;

    @Option(names = "--archive", description = "核对存档：收到的报表和发出的各版汇总表是否都在、都没有变")
    private boolean archive;

    @Option(names = "--code", paramLabel = "<校验码>", description = "纸质封面上的校验码，核对这个文件的数与纸上的是否一样；没有“校验”工作表的文件也可以核对")
    private @Nullable String code;

    @Override
    Exit run() {
        if (archive == (file != null)) {
            throw new UsageException("请写明要核对的汇总表，或者只写 --archive 核对存档");
        }
        return file == null ? ofArchive() : of(file);
    }

    private Exit of(Path file) {
        var verified = VerifyFile.of(file, Optional.ofNullable(code));
        print(settings().isJson() ? Json.text(VerificationJson.of(file, verified)) : text(file, verified));
        return verified.holds() ? Exit.DONE : Exit.INCOMPLETE;
    }

    private Exit ofArchive() {
        var scheme = settings().scheme();
        var result = VerifyArchive.of(
                scheme,
                settings().places(),
                program().terminal().err()::println,
                program().springArguments());
        var text = new ArchiveText(
                result.check(),
                unit -> scheme.register().called(unit).map(Unit::name).orElse(unit));
        print(
                settings().isJson()
                        ? Json.text(result.forPrograms())
                        : text(result.check(), text, result.journalFaults()));
        return result.exit();
    }

    private static String text(ArchiveCheck check, ArchiveText text, List<String> journals) {
        return "%s  完好 %d 个文件%n".formatted(heading(check, journals), check.sound())
                + text.faults()
                + journals.stream().map(fault -> "\n" + fault + "\n").collect(joining())
                + text.superfluous();
    }

    private static String heading(ArchiveCheck check, List<String> journals) {
        if (!check.holds()) {
            return "存档有缺损";
        }
        return journals.isEmpty() ? "存档核对无误" : "存档完好，流水与数据库对不上";
    }

    private static String text(Path file, VerificationResult verified) {
        return (verified.holds() ? "核对无误" : "有改动") + "  " + file + "\n"
                + "校验码    " + verified.code() + "\n"
                + lines("与发出时不同", verified.differences())
                + lines("数之间不平衡", verified.imbalances());
    }

    private static String lines(String heading, List<Difference> differences) {
        if (differences.isEmpty()) {
            return "";
        }
        var rest = differences.size() - SHOWN;
        return "\n%s %d 处\n".formatted(heading, differences.size())
                + differences.stream()
                        .limit(SHOWN)
                        .map(one -> "  " + one + "\n")
                        .collect(joining())
                + (rest > 0 ? "  ……另有 %d 处，用 --format json 列出全部\n".formatted(rest) : "");
    }
}
