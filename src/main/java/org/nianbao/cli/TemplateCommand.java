package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Exit;
import org.nianbao.application.UnitFinder;
import org.nianbao.application.WriteTemplates;
import org.nianbao.application.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template}: writes the blank workbooks of the year. */
@Command(
        name = "template",
        description = "按报表制度写出空表（模板），带下拉清单、填表说明和自查；不给单位则写全部单位的，放在“模板”文件夹里。"
                + "上年数按上年审定数填好：有数据库的取自数据库，没有的取自报表制度的 approved.csv。"
                + "上年通过的报表在存档里的，党员、支部、网格、地块、监测户等台账先填上年的行，只填长期不变的栏，黄底表示还没有动过。")
final class TemplateCommand extends YearCommand {

    @Parameters(arity = "0..1", paramLabel = UNIT, description = UNIT_NAMED)
    private @Nullable String name;

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var units = name == null ? scheme.register().units() : List.of(UnitFinder.called(scheme, name));
        var result =
                WriteTemplates.of(scheme, settings().places(), units, program().springArguments());
        print(settings().isJson() ? Json.text(result.forPrograms()) : text(result));
        if (!result.withoutLastYear().isEmpty()) {
            program()
                    .terminal()
                    .err()
                    .println("%d 个单位上年通过的报表在存档里%s，台账没有带入上年的行，空表照样写出。用 nianbao verify --archive 核对存档，从备份找回原文件后可以再写一次。"
                            .formatted(
                                    result.withoutLastYear().size(),
                                    result.withoutLastYear().stream()
                                            .map(WriteTemplates.Written::lost)
                                            .distinct()
                                            .collect(joining("或"))));
        }
        return Exit.DONE;
    }

    private static TextTable text(WriteTemplates.Result result) {
        var table = new TextTable("区划代码", "单位", "上年带入", "空表");
        result.written().forEach(one -> table.add(one.unit().code(), one.unit().name(), carried(one), one.path()));
        return table;
    }

    private static String carried(WriteTemplates.Written one) {
        return one.lost().isEmpty() ? one.carried() + " 行" : "没有（存档%s）".formatted(one.lost());
    }
}
