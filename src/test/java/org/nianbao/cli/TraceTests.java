package org.nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class TraceTests {

    private final Workshop workshop;

    TraceTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void aFigureIsTracedToTheCellsOfTheUnitsFiles() {
        workshop.everyUnitReports();
        workshop.run("nightly");

        var village = workshop.run("trace", "dj15", "金星村");
        var cell = workshop.run("trace", "分村明细!D19", "--format", "json");
        var converted = workshop.run("trace", "XZ27");
        var persons = workshop.run("trace", "'综合指标'!e$77");

        assertThat(village.exit()).as(village.err()).isZero();
        assertThat(village.out())
                .startsWith("DJ15 收缴党费（元）  金星嘎查  ")
                .contains("公式  SUM(B03.全年实交) + SUM(Z01-1.全年实交)\n")
                .contains("  SUM(B03.全年实交) = ")
                .containsPattern(
                        "    金星嘎查  3 行  金星嘎查.xlsx（第1批，SHA-256 [0-9a-f]{64}）  工作表“B03 党员名册及党费收缴台账”\n      [A-Z]+3  \\d+")
                .contains("  SUM(Z01-1.全年实交) = 0  0 个单位 0 行\n");
        var figure = JsonMapper.shared().readTree(cell.out());
        assertThat(figure.get("indicator").asString()).isEqualTo("DJ15");
        assertThat(figure.at("/figures/0/of").asString()).isEqualTo("东沙日浩来嘎查");
        assertThat(figure.at("/figures/0/parts/0/units/0/file").asString()).isEqualTo("东沙日浩来嘎查.xlsx");
        assertThat(figure.at("/figures/0/parts/0/units/0/rows/0/cells/0").asString())
                .matches("[A-Z]+3");
        assertThat(converted.out()).startsWith("XZ27 监测户帮扶资金（万元）  全镇  0\n公式  SUM(B11.帮扶资金)，元换算为万元（×0.0001）\n");
        assertThat(persons.out())
                .as(persons.err())
                .startsWith("PA02 网格管理员（人）  全镇  14\n")
                .containsPattern("      [A-Z]+3  代号 [\\w-]{16}\n");
    }

    @Test
    void whatCannotBeTracedIsSaidToBeSo() {
        workshop.everyUnitReports();

        var unknown = workshop.run("trace", "DJ99");
        var early = workshop.run("trace", "综合指标!E5");

        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("没有“DJ99”这个指标，最相近的是 DJ");
        assertThat(early.exit()).isEqualTo(2);
        assertThat(early.err()).contains("还没有汇总表 " + workshop.release());
    }
}
