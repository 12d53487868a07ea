package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.scheme.Level;
import org.nianbao.submission.Finding;

/** The rules that start from the roll of members; the same roll of the office is held to them. */
class B03RulesTests {

    /** What is changed of the second member, a farmer, and what is said of it; nothing if the rule holds. */
    static final String MEMBERS = """
            R301 | 公民身份号码=159999198005120044 | C4 己*的公民身份号码 159999**********44 校验位不对，至少有一位填错
            R302 | 出生日期=1980-05-13 | C4、F4 己*的出生日期与公民身份号码 159999**********43 第7至14位不一致
            R302 | 公民身份号码=159999198013120043 | C4 己*的公民身份号码 159999**********43 第7至14位不是日期
            R303 | 性别=男 | C4、D4 己*的性别填男，与公民身份号码 159999**********43 第17位（奇男偶女）不一致
            R304 | 入党日期=1998-05-11 | F4、H4 己*入党日期 1998-05-11，那时不满18周岁
            R304 | 入党日期=1998-05-12 |
            R305 | 转正日期= | I4、J4 己*是正式党员，没有填转正日期
            R305 | 转正日期=2006-06-30 | H4、I4、J4 己*转正日期 2006-06-30，按入党日期 2005-07-01 应不早于 2006-07-01
            R305 | 入党日期=1970-05-01; 转正日期=1970-05-01 |
            R305 | 入党日期=1977-08-18; 转正日期=1977-08-18 | H4、I4、J4 己*转正日期 1977-08-18，按入党日期 1977-08-18 应不早于 1978-08-18
            R306 | 党员类别=预备 | I4、J4 己*是预备党员，却填了转正日期 2006-07-01
            R306 | 党员类别=预备; 转正日期= |
            R306 | 党员类别=预备; 转正日期=; 党内职务= |
            R306 | 党员类别=预备; 转正日期=; 党内职务=委员 | J4、M4 己*是预备党员，却填了党内职务委员
            R307 | 党员类别=预备; 入党日期=2022-12-31 |
            R307 | 党员类别=预备; 入党日期=2022-12-30 | H4、J4 己*入党日期 2022-12-30，到年末预备期已超过一年，仍是预备党员
            R307 | 党员类别=预备; 入党日期=2021-12-30 | H4、J4 己*入党日期 2021-12-30，到年末预备期已超过两年，仍是预备党员
            R308 | 入党日期=2024-01-01 | H4 己*入党日期 2024-01-01，晚于报告期末 2023-12-31
            R308 | 转正日期=2024-01-01 | I4 己*转正日期 2024-01-01，晚于报告期末 2023-12-31
            R309 | 身份类别=企业在职 | L4、U4 己*的身份类别是企业在职，党费计算基数是 空，应大于 0
            R309 | 身份类别=离退休; 党费计算基数=0 | L4、U4 己*的身份类别是离退休，党费计算基数是 0，应大于 0
            R309 | 身份类别=个体经营; 党费计算基数=0.01 |
            R310 | 身份类别=企业在职; 党费计算基数=3000; 月应交党费=15 |
            R310 | 身份类别=企业在职; 党费计算基数=3000.01; 月应交党费=15 | L4、U4、V4 己*月应交党费 15 元，按计算基数 3000.01 元应为 30 元，相差 15 元
            R310 | 身份类别=机关事业在职; 党费计算基数=5000; 月应交党费=50 |
            R310 | 身份类别=机关事业在职; 党费计算基数=5000.01; 月应交党费=75 |
            R310 | 身份类别=机关事业在职; 党费计算基数=10000; 月应交党费=150 |
            R310 | 身份类别=机关事业在职; 党费计算基数=10000.01; 月应交党费=150 | L4、U4、V4 己*月应交党费 150 元，按计算基数 10000.01 元应为 200 元，相差 50 元
            R310 | 身份类别=机关事业在职; 党费计算基数=4215; 月应交党费=42.2 |
            R311 | 身份类别=离退休; 党费计算基数=5000; 月应交党费=25 |
            R311 | 身份类别=离退休; 党费计算基数=5000.01; 月应交党费=25 | L4、U4、V4 己*月应交党费 25 元，按计算基数 5000.01 元应为 50 元，相差 25 元
            R312 | 月应交党费=0.2 |
            R312 | 月应交党费=0.1 | L4、V4 己*月应交党费 0.1 元，农牧民党员不低于 0.2 元，少 0.1 元
            R312 | 月应交党费=1.1 | L4、V4 己*月应交党费 1.1 元，农牧民党员不高于 1 元，多 0.1 元
            R313 | 身份类别=学生 | L4、V4 己*的身份类别是学生，月应交党费 1 元，应为 0.2 元
            R313 | 身份类别=抚恤救济低保; 月应交党费=0.2 |
            R314 | 身份类别=个体经营; 党费计算基数=4000; 月应交党费=20 | L4、U4、V4 己*月应交党费 20 元，按上季度月平均纯收入 4000 元应为 40 元，相差 20 元
            R314 | 身份类别=个体经营; 党费计算基数=4000; 月应交党费=40 |
            R315 | 月应交党费=1000.1 | V4 己*月应交党费 1000.1 元，超过 1000 元
            R315 | 月应交党费=1000 |
            R316 | 应交月数=11 | H4、W4、Z4 己*应交月数 11，应为 12；本年转入转出的请在交费情况说明中写明
            R316 | 应交月数=5; 交费情况说明=8月转入 |
            R316 | 应交月数=13; 交费情况说明=补一个月 | W4 己*应交月数 13，应至多为 12
            R316 | 应交月数=0; 交费情况说明=批准免交 | W4 己*应交月数 0，应至少为 1
            R316 | 入党日期=2023-07-01 | H4、W4 己*入党日期 2023-07-01，应交月数 12，应为 6
            R316 | 入党日期=2023-07-01; 应交月数=6 |
            R317 | 全年应交=12.1 | V4、W4、X4 己*全年应交 12.1 元，月应交 1 元乘 12 个月是 12 元，相差 0.1 元
            R318 | 全年实交=11 | X4、Y4、Z4 己*全年实交 11 元，少于全年应交 12 元，交费情况说明没有写批准免交、批准少交或补交中
            R318 | 全年实交=11; 交费情况说明=在外务工 | X4、Y4、Z4 己*全年实交 11 元，少于全年应交 12 元，交费情况说明没有写批准免交、批准少交或补交中
            R318 | 全年实交=11; 交费情况说明=经支部研究批准少交 |
            R318 | 全年实交=6; 交费情况说明=补交中 |
            R318 | 全年实交=5; 交费情况说明=补交中 | V4、X4、Y4、Z4 己*说明是补交中，尚欠 7 元，补交一般不超过 6 个月，即 6 元
            R319 | 全年实交=13 | X4、Y4、Z4 己*全年实交 13 元，多于全年应交 12 元，交费情况说明没有写自愿多交
            R319 | 全年实交=1012; 交费情况说明=自愿多交 |
            R319 | 全年实交=1012.1; 交费情况说明=自愿多交 | X4、Y4、Z4 己*全年实交 1012.1 元，比全年应交 12 元多交超过 1000 元，交费情况说明没有写大额党费
            R319 | 全年实交=1012.1; 交费情况说明=大额党费 |
            R320 | 全年实交=6 | V4、X4、Y4、Z4 己*欠交 6 元，已到 6 个月应交的 6 元
            R320 | 全年实交=6.1 |
            R320 | 全年实交=0; 交费情况说明=批准免交 |
            R321 | 集中学习学时=31.5 | M4、Q4 己*集中学习 31.5 学时，要求 32 学时，少 0.5 学时
            R321 | 集中学习学时=31.5; 党内职务= | M4、Q4 己*集中学习 31.5 学时，要求 32 学时，少 0.5 学时
            R321 | 集中学习学时=55; 党内职务=委员 | M4、Q4 己*任委员，集中学习 55 学时，要求 56 学时，少 1 学时
            R322 | 查摆问题数=11 | R4 己*查摆问题数 11，超过 10
            R322 | 查摆问题数=-1 | R4 己*查摆问题数 -1，不应小于 0
            R322 | 认领民生实事件数=21 | S4 己*认领民生实事 21 件，超过 20 件
            R322 | 认领民生实事件数=-1 | S4 己*认领民生实事 -1 件，不应小于 0
            R322 | 查摆问题数=10; 认领民生实事件数=20 |
            R323 | 出生日期=2006-01-01 | F4 己*到年末不满18周岁
            R323 | 出生日期=2005-12-31 |
            R323 | 出生日期=1917-12-31 | F4 己*到年末已超过105周岁
            R323 | 出生日期=1918-01-01 |
            R324 | 姓名=己某2 | B4 姓名 己* 中有数字
            R324 | 姓名=己 | B4 姓名 己* 只有一个字
            R324 | 姓名=己某某某某某某某某某某某某某某某某某某某某 | B4 姓名 己* 超过20个字
            R324 | 姓名=己·巴 特尔 |
            X202 | 支部编码=15052510621302 | K4 己*的支部编码 15052510621302 在党组织情况表中没有
            """;

    private final Judged judged;

    B03RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MEMBERS)
    void membersAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(Judged.village(), "B03", 1, new Judged.Line(rule, change, finding));
    }

    @Test
    void membersOfTheOfficeAreHeldToTheSame() {
        var member = Judged.village().row("B03", 1);
        var branch = Judged.village().row("B02", 0);
        var office = Judged.office().add("Z01", branch).add("Z01-1", member);

        assertThat(judged.by("R316", office)).isEmpty();
        assertThat(judged.by("R316", office.set("Z01-1", 0, "应交月数=11")))
                .containsExactly("H3、W3、Z3 己*应交月数 11，应为 12；本年转入转出的请在交费情况说明中写明");
        assertThat(judged.by("X202", office)).isEmpty();
        assertThat(judged.by("X202", office.set("Z01-1", 0, "支部编码=01"))).containsExactly("K3 己*的支部编码 01 在党组织情况表中没有");
    }

    @Test
    void everyMemberOfAGroupWithOneIdentityNumberIsNamed() {
        var twice = Judged.village().copy("B03", 0, "姓名=己某某").copy("B03", 2, "姓名=甲某");

        assertThat(judged.by("S301", twice))
                .containsExactly(
                        "C3 甲*的公民身份号码 159999**********17 在本表中不止一行",
                        "C5 庚*的公民身份号码 159999**********35 在本表中不止一行",
                        "C6 己*的公民身份号码 159999**********17 在本表中不止一行",
                        "C7 甲*的公民身份号码 159999**********35 在本表中不止一行");
        assertThat(judged.by("S302", twice)).isEmpty();
    }

    @Test
    void namesakesBornOnOneDayAreAskedAbout() {
        var namesakes = Judged.village().copy("B03", 0, "公民身份号码=159999197003070033");

        assertThat(judged.by("S302", namesakes))
                .containsExactly("B3、C3、F3 甲*与本表另一名党员同名、同出生日期，公民身份号码不同", "B6、C6、F6 甲*与本表另一名党员同名、同出生日期，公民身份号码不同");
        assertThat(judged.by("S301", namesakes)).isEmpty();
    }

    @Test
    void aProbationOfMoreThanTwoYearsIsGraver() {
        assertThat(judged.findings("R307", Judged.village().set("B03", 1, "党员类别=预备; 入党日期=2022-05-01")))
                .extracting(Finding::level)
                .containsExactly(Level.VERIFY);
        assertThat(judged.findings("R307", Judged.village().set("B03", 1, "党员类别=预备; 入党日期=2021-05-01")))
                .extracting(Finding::level)
                .containsExactly(Level.MANDATORY);
    }

    @Test
    void whatIsComputedFromPersonalValuesIsNotShown() {
        assertThat(judged.findings("R302", Judged.village().set("B03", 1, "出生日期=1980-05-13")))
                .extracting(Finding::found, Finding::expected, Finding::imbalance)
                .containsExactly(tuple("（内容不显示）", "（内容不显示）", ""));
        assertThat(judged.findings("S301", Judged.village().copy("B03", 0, "姓名=己某某")))
                .extracting(Finding::found)
                .containsExactly("159999**********17", "159999**********17");
    }
}
