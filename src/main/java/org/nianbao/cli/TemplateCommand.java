package org.nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.Session;
import org.nianbao.application.Units;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.TemplatesJson;
import org.nianbao.scheme.RowsByUnit;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.workbook.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template}: writes the blank workbooks of the year. */
@Command(
        name = "template",
        description = "按报表制度写出空表（模板），带下拉清单、填表说明和自查；不给单位则写全部单位的，放在“模板”文件夹里。"
                + "上年数按上年审定数填好：有数据库的取自数据库，没有的取自报表制度的 approved.csv。")
final class TemplateCommand extends YearCommand {

    @Parameters(arity = "0..1", paramLabel = UNIT, description = UNIT_NAMED)
    private @Nullable String name;

    /** A blank workbook that was written. */
    private record Written(Unit unit, Path path) {}

    @Override
    Exit run() {
        var scheme = settings().scheme();
        var units = name == null ? scheme.register().units() : List.of(Units.called(scheme, name));
        var lastYear = lastYear(scheme);
        var written = units.stream().map(unit -> write(scheme, unit, lastYear)).toList();
        print(settings().isJson() ? json(written) : text(written));
        return Exit.DONE;
    }

    private Written write(Scheme scheme, Unit unit, RowsByUnit lastYear) {
        try {
            var template = Template.of(scheme, unit, lastYear);
            return new Written(unit, template.writeTo(settings().workplace().templates()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was approved last year, as the review will have it; without a database, as the scheme tells. */
    private RowsByUnit lastYear(Scheme scheme) {
        var workplace = settings().workplace();
        if (!Application.hasDatabase(scheme, workplace, program().springArguments())) {
            return scheme.given().lastYear();
        }
        try (var session = Session.toHandOut(scheme, workplace, program().springArguments())) {
            return scheme.given().preferring(session.desk().ledger().lastYear()).lastYear();
        }
    }

    private static String text(List<Written> written) {
        var table = new TextTable("区划代码", "单位", "空表");
        written.forEach(one -> table.add(one.unit().code(), one.unit().name(), one.path()));
        return table.toString();
    }

    private static String json(List<Written> written) {
        return Json.text(new TemplatesJson(written.stream()
                .map(one -> new TemplatesJson.TemplateJson(
                        one.unit().code(), one.unit().name(), one.path().toString()))
                .toList()));
    }
}
