package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import org.nianbao.application.Exit;
import org.nianbao.application.townships.Rebuild;
import org.nianbao.application.townships.RebuiltTownship;

/** The result of rebuilding townships, for people. */
record RebuiltText(Rebuild.Result result) {

    @Override
    public String toString() {
        return result.townships().stream()
                        .map(township -> line(township) + "\n")
                        .collect(joining())
                + next();
    }

    private String next() {
        if (!result.townships().stream().allMatch(RebuiltTownship::isDone)) {
            return "";
        }
        return result.lacking().isEmpty()
                ? "照常运行 nightly 即可，此后收到的报表由它收取\n"
                : "流水中还有没有重建的，也要各重建一次：\n"
                        + result.lacking().stream()
                                .map(one -> "  %d 年 %s\n".formatted(one.year(), one.township()))
                                .collect(joining());
    }

    /** Returns what was done with a township, and the differences. */
    private static String line(RebuiltTownship township) {
        if (!township.why().isEmpty()) {
            return township.name() + "  未重建：" + String.join("\n", township.why());
        }
        if (township.entries() == 0 && township.exit() == Exit.DONE) {
            return "%s  %d 年：数据库与流水一致，没有要补的".formatted(township.name(), township.year());
        }
        var what = "%s  %d 年：补了 %d 条流水，其中 %d 个文件、%d 版汇总表"
                .formatted(township.name(), township.year(), township.entries(), township.files(), township.releases());
        return switch (township.exit()) {
            case DONE -> what + "，全部与原来相同";
            case STOPPED -> what + "；已中止，再运行一次就接着补";
            default ->
                what
                        + "。与原来不同的 %d 处：\n  ".formatted(township.differences().size())
                        + String.join("\n  ", township.differences());
        };
    }
}
