package org.nianbao.cli;

import org.nianbao.application.townships.ReleaseCounty;
import org.nianbao.release.CountyPart;

/** The county's release, for people: a line for each township, and where the workbook is. */
record CountyText(ReleaseCounty.Result result) {

    private static final String NONE = "—";

    @Override
    public String toString() {
        var release = result.release();
        var table = new TextTable("区划代码", "乡镇", "汇总表", "单位", "计入", "未计入", "迟报", "说明");
        for (var part : release.townships()) {
            var coverage = part.coverage();
            table.add(
                    part.code(),
                    part.name(),
                    part.issued()
                            .map(version -> "第%d版".formatted(version.number()))
                            .orElse(NONE),
                    shown(part, part.standings().size()),
                    shown(part, coverage.counted().size()),
                    shown(part, coverage.notCounted().size()),
                    shown(part, part.late(release.scheme().edition().deadline()).size()),
                    part.remark());
        }
        return table + "\n" + line() + "\n";
    }

    private static String shown(CountyPart part, int number) {
        return part.release().isPresent() ? Integer.toString(number) : NONE;
    }

    /** Returns the result in one line. */
    String line() {
        return "旗县汇总表  %s（第%d版）；%s"
                .formatted(
                        result.path(),
                        result.issued().number(),
                        result.release().sentence());
    }
}
