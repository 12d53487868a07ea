package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.VillageWorkbook;

/** The rules that start from the projects and can be judged of one village alone. */
class B12RulesTests {

    /** What is changed of the project, and what is said of it; nothing if the rule holds. */
    static final String PROJECTS = """
            R1201 | 完工日期= | G3、I3 项目 XM1 状态是完工，完工日期是空
            R1201 | 状态=在建 | G3、I3 项目 XM1 状态是在建，完工日期是2023-09-01
            R1201 | 状态=在建; 完工日期= |
            R1201 | 完工日期=2023-03-31 | F3、G3 项目 XM1 完工日期 2023-03-31，早于开工日期 2023-04-01
            R1201 | 完工日期=2023-04-01 |
            R1202 | 本村投资额=0 | E3 项目 XM1 本村投资额 0 万元，应大于 0
            R1202 | 本村投资额=1000.0001 | E3 项目 XM1 本村投资额 1000.0001 万元，超过 1000 万元
            R1202 | 本村投资额=1000 |
            R1203 | 状态=在建; 完工日期= | G3、H3 项目 XM1 验收日期是 2023-09-20，没有填完工日期
            R1203 | 验收日期=2023-08-31 | G3、H3 项目 XM1 验收日期 2023-08-31，早于完工日期 2023-09-01
            R1203 | 验收日期=2024-01-05 |
            R1204 | 完工日期=2022-12-31 | G3 项目 XM1 完工日期 2022-12-31，不在报告年度 2023 年
            R1204 | 开工日期=2022-04-01 |
            R1204 | 状态=在建; 完工日期=; 开工日期=2024-03-01 | F3、I3 项目 XM1 状态是在建，开工日期 2024-03-01，晚于报告期末 2023-12-31
            R1204 | 状态=未开工; 完工日期=; 开工日期=2024-03-01 |
            X1201 | 受益户数=6 | J3 项目 XM1 受益 6 户，多于基本情况表的年末户籍户数 5 户
            X1201 | 受益户数=5 |
            """;

    private final Judged judged;

    B12RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    static VillageWorkbook withProject() {
        return Judged.village()
                .add("B12", "项目编码", "XM1", "项目名称", "道路", "类别", "道路", "资金来源", "村集体", "状态", "完工")
                .set("B12", 0, "本村投资额=10; 开工日期=2023-04-01; 完工日期=2023-09-01; 验收日期=2023-09-20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = PROJECTS)
    void projectsAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(withProject(), "B12", 0, new Judged.Line(rule, change, finding));
    }

    @Test
    void aProjectStandsInOneRow() {
        assertThat(judged.by("S1201", withProject().copy("B12", 0, "本村投资额=5")))
                .containsExactly("A3 项目编码 XM1 在本表中不止一行", "A4 项目编码 XM1 在本表中不止一行");
        assertThat(judged.by("S1201", withProject().copy("B12", 0, "项目编码=XM2"))).isEmpty();
    }
}
