package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.UsageException;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.NewYearJson;
import org.nianbao.outbox.NotWrittenException;
import org.nianbao.outbox.WholeFolder;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.seeds.SchemeDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code new-year}: begins the scheme of a new year, which is not in force until somebody says so in it. */
@Command(
        name = "new-year",
        description = {"由施行的最近一年的报表制度起草下一年的：年份往后推一年，公布数和名录变动清空，上年审定数取自数据库。", "起草的年度在写明施行以前不影响任何命令。最后列出改了哪些、有哪些要由人核对。"})
final class NewYearCommand extends YearCommand {

    @Parameters(paramLabel = "<年份>", description = "要起草的年度，如 2024；只能是施行的最近一年的下一年")
    private String name = "";

    @Override
    Exit run() {
        settings().requireNoTownship();
        var before = settings().chosen().year();
        if (!name.equals(Integer.toString(before + 1))) {
            throw new UsageException(
                    "施行的最近一年是 %d 年，只能起草 %d 年的，写的是“%s”；请改写 %2$d 再运行".formatted(before, before + 1, name));
        }
        var folder = settings().years().of(before + 1);
        requireNothingAt(folder);
        var scheme = settings().scheme();
        var draft = SchemeDraft.of(settings().years().of(before), scheme, approved(scheme));
        write(folder, draft);
        print(settings().isJson() ? Json.text(NewYearJson.of(folder, draft)) : text(folder, draft));
        return Exit.DONE;
    }

    private static void requireNothingAt(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("%s 已经有了，没有动它；要重新起草，请先把它改名或者移走".formatted(folder));
        }
    }

    private static void write(Path folder, SchemeDraft draft) {
        try {
            new WholeFolder(folder).write(draft.files());
        } catch (IOException e) {
            requireNothingAt(folder);
            throw new UncheckedIOException(new NotWrittenException(folder.resolveSibling("."), e));
        }
    }

    /** What was approved of the units, as it stands in the ledger; nothing without one. */
    private RowsByUnit approved(Scheme scheme) {
        var workplace = settings().workplace();
        if (!Application.hasDatabase(scheme, workplace, program().springArguments())) {
            return RowsByUnit.NONE;
        }
        try (var session = Session.toHandOut(scheme, workplace, program().springArguments())) {
            if (session.isRunUnderWay()) {
                program().terminal().err().println(Run.UNDER_WAY);
            }
            return session.desk().ledger().approved();
        }
    }

    private static String text(Path folder, SchemeDraft draft) {
        return Stream.of(
                        Stream.of("已起草 %s".formatted(folder), "", "改了的年份："),
                        draft.shifted().stream().map(shifted -> "  " + shifted),
                        Stream.of("", "要由人核对的："),
                        draft.remarks().stream().map(remark -> "  " + remark),
                        Stream.of(
                                "",
                                "改好以后，运行 nianbao scheme --year %d 检查；没有错误了，把 %s 第%d行改为 %s，就施行了。"
                                        .formatted(
                                                draft.year(),
                                                folder.resolve(draft.inForce().file()),
                                                draft.inForce().line(),
                                                draft.inForce().what()),
                                "在那以前，不写 --year 的命令都按 %d 年。".formatted(draft.year() - 1)))
                .flatMap(part -> part)
                .collect(joining("\n", "", "\n"));
    }
}
