package org.nianbao.cli;

import org.nianbao.application.Exit;
import org.nianbao.application.json.Json;
import org.nianbao.application.json.SchemeJson;
import org.nianbao.scheme.MissingMeanings;
import org.nianbao.scheme.Scheme;
import picocli.CommandLine.Command;

/** {@code scheme}: checks the scheme of the year and prints it. */
@Command(name = "scheme", description = "检查报表制度；无误则列出名录、报表、审核关系和指标，有误则一次列出全部错误的文件和行号。")
final class SchemeCommand extends YearCommand {

    @Override
    Exit run() {
        var scheme = settings().scheme();
        MissingMeanings.of(scheme).forEach(warning -> program().terminal().err().println("提醒 " + warning));
        print(settings().isJson() ? Json.text(SchemeJson.of(scheme)) : text(scheme));
        return Exit.DONE;
    }

    private static String text(Scheme scheme) {
        var units = new TextTable("区划代码", "单位", "类别", "别名");
        scheme.register()
                .units()
                .forEach(unit -> units.add(unit.code(), unit.name(), unit.kind(), String.join("、", unit.aliases())));
        var forms = new TextTable("表", "名称", "填报", "栏", "一行是");
        scheme.forms()
                .forEach(form -> forms.add(
                        form.code(),
                        form.title(),
                        String.join("、", form.reporters()),
                        form.lines().isEmpty()
                                ? form.columns().size()
                                : form.lines().size(),
                        form.rowNoun()));
        var rules = new TextTable("审核关系", "范围", "级别", "内容");
        scheme.rules()
                .forEach(rule -> rules.add(
                        rule.id(), rule.scope().chinese(), rule.level().chinese(), rule.title()));
        var indicators = new TextTable("指标", "名称", "单位", "公式");
        scheme.indicators()
                .forEach(indicator -> indicators.add(
                        indicator.code(),
                        indicator.name(),
                        indicator.unit(),
                        indicator.formula().text()));
        return "%s：%d 个填报单位、%d 张表、%d 条审核关系、%d 个指标%n%n%s%n%s%n%s%n%s"
                .formatted(
                        scheme.edition().title(),
                        scheme.register().units().size(),
                        scheme.forms().size(),
                        scheme.rules().size(),
                        scheme.indicators().size(),
                        units,
                        forms,
                        rules,
                        indicators);
    }
}
