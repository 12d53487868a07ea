package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that start from the meetings and events. */
class B04RulesTests {

    /** The first meeting of all members; before it stand the theme days of the twelve months. */
    static final int ASSEMBLY = 12;

    /** What is changed of the meeting, and what is said of it; nothing if the rule holds. */
    static final String MEETINGS = """
            R401 | 实到=4 | G15、H15 活动 1505251062132023101 实到 4 人，多于应到 3 人，多 1 人
            R401 | 应到=; 实到=4 |
            R401 | 有表决权应到=4 | G15、I15 活动 1505251062132023101 有表决权应到 4 人，多于应到 3 人，多 1 人
            R401 | 有表决权应到=2; 有表决权实到=3 | I15、J15 活动 1505251062132023101 有表决权实到 3 人，多于有表决权应到 2 人，多 1 人
            R401 | 有表决权实到=3; 实到=2 | H15、J15 活动 1505251062132023101 有表决权实到 3 人，多于实到 2 人，多 1 人
            R401 | 有表决权实到=2; 赞成票=3 | J15、K15 活动 1505251062132023101 赞成票 3 票，多于有表决权实到 2 人，多 1
            R401 | 有表决权应到=3; 有表决权实到=3; 赞成票=3 |
            R402 | 有表决权应到=2; 有表决权实到=1 | C15、I15、J15 党员大会 1505251062132023101 有表决权实到 1 人，没有超过有表决权应到 2 人的半数 1
            R402 | 有表决权应到=3; 有表决权实到=1 | C15、I15、J15 党员大会 1505251062132023101 有表决权实到 1 人，没有超过有表决权应到 3 人的半数 1.5
            R402 | 有表决权应到=3; 有表决权实到=2 |
            R402 | 类别=支委会; 有表决权应到=3; 有表决权实到=1 |
            R403 | 主题=讨论接收预备党员; 有表决权应到=2; 赞成票=1 | C15、D15、I15、K15 党员大会 1505251062132023101（讨论接收预备党员）赞成票 1 票，没有超过有表决权应到 2 人的半数 1
            R403 | 主题=讨论预备党员转正; 有表决权应到=2; 赞成票=1 | C15、D15、I15、K15 党员大会 1505251062132023101（讨论预备党员转正）赞成票 1 票，没有超过有表决权应到 2 人的半数 1
            R403 | 主题=讨论接收预备党员; 有表决权应到=3; 赞成票=2 |
            R403 | 主题=讨论评优; 有表决权应到=2; 赞成票=1 |
            R404 | 主题=支部委员会换届选举; 实到=2 | C15、D15、G15、H15 党员大会 1505251062132023101（支部委员会换届选举）实到 2 人，应到 3 人的五分之四是 2.4 人
            R404 | 主题=支部委员会换届选举; 应到=5; 实到=4 |
            R404 | 实到=2 |
            R405 | 日期=2022-12-31 | B15 活动 1505251062132023101 日期 2022-12-31，不在报告年度 2023 年
            R405 | 日期=2023-12-31 |
            R406 | 应到=; 实到=16 | H15 活动 1505251062132023101 实到 16 人，多于基本情况表的年末户籍人口 15 人
            R406 | 应到=; 实到=15 |
            R407 | 主题=讨论接收预备党员; 有表决权应到=3; 有表决权实到=3 | C15、D15、I15、J15、K15 党员大会 1505251062132023101（讨论接收预备党员）表决情况不全：有表决权应到 3、实到 3、赞成票 空
            R407 | 主题=讨论接收预备党员; 有表决权应到=3; 有表决权实到=3; 赞成票=3 |
            R408 | 活动编号=1505251062122023101 | A15、F15 活动编号 1505251062122023101 的前12位是 150525106212，本村组织的应是本村的区划代码 150525106213
            R408 | 活动编号=1505251060002023101; 组织层级=村镇联合 |
            R408 | 活动编号=联合1; 组织层级=多村联合 | A15、F15 活动编号 联合1 的前9位是 联合1，应是本镇的 150525106
            R409 | 实到=-1 | H15 活动 1505251062132023101 实到 -1 人，不应小于 0
            R409 | 发放宣传品数量=-1 | L15 活动 1505251062132023101 发放宣传品 -1 份，不应小于 0
            R409 | 解答问题数=-1 | M15 活动 1505251062132023101 解答问题 -1 条，不应小于 0
            R409 | 实到=0; 发放宣传品数量=0; 解答问题数=0 |
            X401 | 应到=4 | C15、G15 党员大会 1505251062132023101（2023-01-20）应到 4 人，党员名册中当日在册 3 人，相差 1 人
            X401 | 类别=党课; 应到=4 |
            """;

    private final Judged judged;

    B04RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MEETINGS)
    void meetingsAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(Judged.village(), "B04", ASSEMBLY, new Judged.Line(rule, change, finding));
    }

    @Test
    void aMeetingOfUncommonSizeIsToBeExplained() {
        var large = Judged.village().set("B01", "02本年", 1000).set("B04", 0, "应到=; 实到=301");

        assertThat(judged.by("R406", large)).containsExactly("H3 活动 1505251062132023001 实到 301 人，超过 300 人");
        assertThat(judged.by("R406", large.set("B04", 0, "实到=300"))).isEmpty();
    }

    @Test
    void aMeetingStandsInOneRow() {
        var twice = Judged.village().copy("B04", ASSEMBLY, "类别=党课");
        assertThat(judged.by("S401", twice))
                .containsExactly("A15 活动编号 1505251062132023101 在本表中不止一行", "A44 活动编号 1505251062132023101 在本表中不止一行");
        assertThat(judged.by("S402", twice)).isEmpty();

        var sameTheme = Judged.village().copy("B04", ASSEMBLY, "活动编号=1505251062132023999");
        assertThat(judged.by("S401", sameTheme)).isEmpty();
        assertThat(judged.by("S402", sameTheme))
                .containsExactly(
                        "B15、C15、D15 活动 1505251062132023101：2023-01-20 的党员大会“党员大会第1次”在本表中不止一行",
                        "B44、C44、D44 活动 1505251062132023999：2023-01-20 的党员大会“党员大会第1次”在本表中不止一行");
    }

    /** Who joined later does not count; who is away, has come or has gone may. */
    @Test
    void membersOfTheDayAreDueAtAnAssembly() {
        var joinedLater = Judged.village().set("B03", 2, "入党日期=2023-07-01");
        assertThat(judged.by("X401", joinedLater.set("B04", ASSEMBLY, "应到=2"))).hasSize(1);
        assertThat(judged.by("X401", joinedLater.set("B04", ASSEMBLY + 1, "应到=2")))
                .isEmpty();

        var away = Judged.village().set("B03", 2, "是否流动党员=是");
        assertThat(judged.by("X401", away.set("B04", ASSEMBLY, "应到=2"))).isEmpty();
        assertThat(judged.by("X401", Judged.village().set("B01", "20本年", 1).set("B04", ASSEMBLY, "应到=4")))
                .isEmpty();

        var twoBranches = Judged.village().copy("B02", 0, "支部编码=15052510621302");
        assertThat(judged.by("X401", twoBranches.set("B04", ASSEMBLY, "应到=9"))).isEmpty();
    }
}
