package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.VillageWorkbook;

/** The rules that start from the disputes (B07) and the association of mediators (B07-1). */
class B07RulesTests {

    static final String CASES = """
            R701 | 化解日期= | H3、I3 案件 JF1 结果是化解，化解日期是空
            R701 | 结果=未化解 | H3、I3 案件 JF1 结果是未化解，化解日期是2023-03-10
            R701 | 结果=未化解; 化解日期= |
            R701 | 化解日期=2023-02-28 | B3、I3 案件 JF1 化解日期 2023-02-28，早于受理日期 2023-03-01
            R701 | 化解日期=2023-03-01 |
            R702 | 结果=未化解 | H3、J3 案件 JF1 补贴 50 元，结果是未化解，应是化解
            R702 | 结果=未化解; 补贴金额=0 |
            R702 | 补贴金额=-50 | J3 案件 JF1 补贴金额 -50 元，不应小于 0
            R703 | 补贴金额=100 | D3、J3 案件 JF1 补贴 100 元，难易程度是简易，标准是 50 元，相差 50 元
            R703 | 难易程度=一般 | D3、J3 案件 JF1 补贴 50 元，难易程度是一般，标准是 100 元，相差 50 元
            R703 | 难易程度=疑难复杂; 补贴金额=200 |
            R703 | 补贴金额=0 |
            R704 | 受理日期=2024-01-02 | B3 案件 JF1 受理日期 2024-01-02，晚于报告期末 2023-12-31
            R704 | 受理日期=2022-10-01 |
            R704 | 化解日期=2022-12-31 | I3 案件 JF1 化解日期 2022-12-31，不在报告年度 2023 年
            R705 | 补贴金额=0 | J3、K3 案件 JF1 发放日期是 2023-07-20，补贴金额是 0 元
            R705 | 发放日期=2023-03-09 | I3、K3 案件 JF1 发放日期 2023-03-09，早于化解日期 2023-03-10
            R705 | 发放日期=2023-03-10 |
            R706 | 发放日期= | J3、K3 案件 JF1 补贴 50 元，没有填发放日期
            R706 | 发放日期=; 补贴金额=0 |
            X701 | 调解员=癸某 | B3、G3 案件 JF1 的调解员癸*，受理时（2023-03-01）不在协会会员名册中
            X701 | 调解员=丁某、癸某 |
            """;

    static final String MEDIATORS = """
            R711 | 身份号码=159999197003070018 | B3 丁*的身份号码 159999**********18 校验位不对，至少有一位填错
            R712 | 退会日期=2019-06-19 | C3、D3 丁*退会日期 2019-06-19，早于入会日期 2019-06-20
            R712 | 退会日期=2023-12-31 |
            R712 | 入会日期=2024-01-01 | C3 丁*入会日期 2024-01-01，晚于报告期末 2023-12-31
            R712 | 退会日期=2024-01-01 | D3 丁*退会日期 2024-01-01，晚于报告期末 2023-12-31
            """;

    private final Judged judged;

    B07RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    static VillageWorkbook withCase() {
        return Judged.village()
                .add("B07", "案件编号", "JF1", "纠纷类型", "邻里", "难易程度", "简易", "是否重点案件", "否", "调解员", "丁某", "结果", "化解")
                .set("B07", 0, "受理日期=2023-03-01; 涉及人数=2; 化解日期=2023-03-10; 补贴金额=50; 发放日期=2023-07-20")
                .add("B07-1", "会员姓名", "丁某", "身份号码", VillageWorkbook.IDENTITY)
                .set("B07-1", 0, "入会日期=2019-06-20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CASES)
    void casesAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(withCase(), "B07", 0, new Judged.Line(rule, change, finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MEDIATORS)
    void mediatorsAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(withCase(), "B07-1", 0, new Judged.Line(rule, change, finding));
    }

    @Test
    void aMediatorHasNotLeftBeforeTheCase() {
        assertThat(judged.by("X701", withCase().set("B07-1", 0, "退会日期=2023-02-28")))
                .containsExactly("B3、G3 案件 JF1 的调解员丁*，受理时（2023-03-01）不在协会会员名册中");
        assertThat(judged.by("X701", withCase().set("B07-1", 0, "退会日期=2023-03-01")))
                .isEmpty();
    }

    @Test
    void casesAndMediatorsStandInOneRow() {
        assertThat(judged.by("S701", withCase().copy("B07", 0, "纠纷类型=合同")))
                .containsExactly("A3 案件编号 JF1 在本表中不止一行", "A4 案件编号 JF1 在本表中不止一行");
        assertThat(judged.by("S701", withCase().copy("B07", 0, "案件编号=JF2"))).isEmpty();
        assertThat(judged.by("S702", withCase().copy("B07-1", 0, "会员姓名=癸某")))
                .containsExactly("B3 丁*的身份号码 159999**********17 在本表中不止一行", "B4 癸*的身份号码 159999**********17 在本表中不止一行");
        assertThat(judged.by("S702", withCase())).isEmpty();
    }
}
