package org.nianbao.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.nianbao.application.townships.TraceCounty;

/** A figure of a county or a township with its parts, for people, and how to go on from there. */
record CountyTraceText(TraceCounty.Result result, Path folder) {

    @Override
    public String toString() {
        var table =
                result.isOfCounty() ? new TextTable("区划代码", "乡镇", "数", "汇总表") : new TextTable("区划代码", "单位", "数", "文件");
        result.parts().forEach(part -> table.add(part.code(), part.name(), shown(part.value()), part.source()));
        var indicator = result.indicator();
        return "%s（%s）\n%s = %s（%s）\n公式：%s\n\n%s\n%s\n"
                .formatted(
                        indicator,
                        indicator.unit(),
                        result.whose(),
                        shown(result.value()),
                        result.way(),
                        indicator.formula().text(),
                        table,
                        next());
    }

    private static String shown(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("…");
    }

    private String next() {
        var code = result.indicator().code();
        return result.isOfCounty()
                ? "往下查一个乡镇：nianbao trace --townships %s %s <乡镇>".formatted(folder, code)
                : "往下查单元格：nianbao trace --township %s/<%s的文件夹> %s <单位>".formatted(folder, result.whose(), code);
    }
}
