package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.nianbao.application.BeginYear;
import org.nianbao.application.Exit;
import org.nianbao.application.json.Json;
import org.nianbao.scheme.seeds.SchemeDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code new-year}: begins the scheme of a new year, which is not in force until a person declares it so in its file.
 */
@Command(
        name = "new-year",
        description = {"由施行的最近一年的报表制度起草下一年的：年份往后推一年，公布数和名录变动清空，上年审定数取自数据库。", "起草的年度在写明施行以前不影响任何命令。最后列出改了哪些、有哪些要由人核对。"})
final class NewYearCommand extends YearCommand {

    @Parameters(paramLabel = "<年份>", description = "要起草的年度，如 2024；只能是施行的最近一年的下一年")
    private String name = "";

    @Override
    Exit run() {
        settings().requireNoTownship();
        var years = settings().years();
        BeginYear.require(years, settings().chosen().year(), name);
        var err = program().terminal().err();
        var result = new BeginYear(
                        years, settings().places(), program().springArguments(), () -> err.println(JobRun.UNDER_WAY))
                .after(settings().scheme());
        print(settings().isJson() ? Json.text(result.forPrograms()) : text(result.folder(), result.draft()));
        return Exit.DONE;
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
