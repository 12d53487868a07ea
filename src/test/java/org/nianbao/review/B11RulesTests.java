package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that start from the watched households (B11) and their members (B11-1). */
class B11RulesTests {

    /** What is changed of the household, and what is said of it; nothing if the rule holds. */
    static final String HOUSEHOLDS = """
            R1101 | 户主身份号码=159999196801010066 | C3 户 H1 的户主辛*身份号码 159999**********66 校验位不对，至少有一位填错
            R1102 | 风险是否消除=是; 消除方式=自然消除 | I3、J3 户 H1 风险是否消除填是，消除时间是空
            R1102 | 风险是否消除=是; 消除时间=2023-05 | I3、K3 户 H1 风险是否消除填是，消除方式是空
            R1102 | 消除时间=2023-05 | I3、J3 户 H1 风险是否消除填否，消除时间是2023-05
            R1102 | 消除方式=自然消除 | I3、K3 户 H1 风险是否消除填否，消除方式是自然消除
            R1102 | 风险是否消除=是; 消除时间=2022-10; 消除方式=自然消除 | E3、J3 户 H1 消除时间 2022-10，早于识别时间 2022-11
            R1102 | 风险是否消除=是; 消除时间=2023-05; 消除方式=自然消除 |
            R1103 | 消除时间=2022-12 | E3、J3 户 H1 识别时间 2022-11，消除时间 2022-12，应晚于 2022-12
            R1103 | 消除时间=2023-01 |
            R1103 | 消除时间=2022-10 |
            R1104 | 识别时间=2023-02; 人均纯收入=7300 | D3、E3、H3 户 H1 是本年识别的边缘易致贫户，人均纯收入 7300 元，不低于监测线 7300 元
            R1104 | 识别时间=2023-02; 人均纯收入=7299.99 |
            R1104 | 识别时间=2023-02; 人均纯收入=7300; 监测对象类别=突发严重困难户 |
            R1104 | 人均纯收入=7300 |
            R1105 | 帮扶措施= | E3、I3、L3 户 H1 2022-11 识别，风险未消除，到年末没有帮扶措施
            R1105 | 帮扶措施=; 识别时间=2023-11 | E3、I3、L3 户 H1 2023-11 识别，风险未消除，到年末没有帮扶措施
            R1105 | 帮扶措施=; 识别时间=2023-12 |
            R1105 | 帮扶措施=; 风险是否消除=是 |
            R1106 | 致返贫风险= | G3 户 H1 没有填致返贫风险
            R1106 | 致返贫风险=因病、因学 |
            R1107 | 致返贫风险=因病、因残 | G3 户 H1 的致返贫风险有因残，家庭成员中没有残疾人
            R1107 | 致返贫风险=缺劳动力 | G3 户 H1 的致返贫风险有缺劳动力，2 名家庭成员都是劳动力
            R1108 | 帮扶资金=-1 | M3 户 H1 帮扶资金 -1 元，不应小于 0
            R1108 | 帮扶资金=100000.01 | M3 户 H1 帮扶资金 100000.01 元，多于 100000 元
            R1108 | 帮扶资金=100000 |
            R1109 | 识别时间=2024-01 | E3 户 H1 识别时间 2024-01，晚于报告年度 2023 年
            R1109 | 消除时间=2022-12 | J3 户 H1 消除时间 2022-12，不在报告年度 2023 年
            R1109 | 消除时间=2023-12 |
            R1110 | 消除方式=帮扶消除; 帮扶措施= | K3、L3 户 H1 的消除方式是帮扶消除，没有帮扶措施
            R1110 | 消除方式=自然消除; 帮扶措施= |
            X1101 | 家庭人口数=3 | F3 户 H1 报家庭人口 3 人，家庭成员名册有 2 人，相差 1 人
            X1101 | 户主身份号码=159999198005120043 | A3、C3 户 H1 的户主辛*（159999**********43）不是家庭成员名册中的户主
            """;

    /** What is changed of the spouse, and what is said of it; nothing if the rule holds. */
    static final String MEMBERS = """
            R1111 | 身份号码=159999197003070018 | C4 户 H1 的壬*身份号码 159999**********18 校验位不对，至少有一位填错
            R1111 | 性别=女 | C4、E4 户 H1 的壬*性别填女，与身份号码 159999**********17 第17位（奇男偶女）不一致
            X1103 | 身份号码=159999200801010011 | C4、G4 户 H1 的壬*（159999**********11）到年末不满16岁，劳动能力填普通劳动力，应是无
            X1103 | 身份号码=159999200801010011; 劳动能力=无 |
            X1103 | 身份号码=159999200712310011 |
            X1104 | 基本医保= | I4 户 H1 的壬*没有填基本医保
            X1104 | 基本医保=城乡居民、城镇职工 | I4 户 H1 的壬*基本医保填城乡居民、城镇职工，应只填一项
            X1104 | 基本医保=未参保、城镇职工 | I4 户 H1 的壬*基本医保填城镇职工、未参保，应只填一项
            X1104 | 基本医保=未参保 |
            X1105 | 户编号=H2 | A4 壬*的户编号 H2 在监测户台账中没有
            """;

    private final Judged judged;

    B11RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = HOUSEHOLDS)
    void householdsAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(Judged.village(), "B11", 0, new Judged.Line(rule, change, finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = MEMBERS)
    void membersAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(Judged.village(), "B11-1", 1, new Judged.Line(rule, change, finding));
    }

    @Test
    void householdsAndMembersStandInOneRow() {
        assertThat(judged.by("R1101", Judged.village().copy("B11", 0, "户主姓名=癸某")))
                .containsExactly("A3 户编号 H1 在本表中不止一行", "A4 户编号 H1 在本表中不止一行");
        assertThat(judged.by("X1102", Judged.village().copy("B11-1", 1, "户编号=H2")))
                .containsExactly(
                        "C4 户 H1 的壬*身份号码 159999**********17 在本表中不止一行", "C5 户 H2 的壬*身份号码 159999**********17 在本表中不止一行");
        assertThat(judged.by("X1102", Judged.village())).isEmpty();
    }

    @Test
    void aHouseholdHasOneHead() {
        assertThat(judged.by("X1101", Judged.village().set("B11-1", 1, "与户主关系=户主")))
                .containsExactly("A3 户 H1 在家庭成员名册中有户主 2 名，应恰有 1 名");
        assertThat(judged.by("X1101", Judged.village().set("B11-1", 0, "与户主关系=其他")))
                .containsExactly("A3 户 H1 在家庭成员名册中有户主 0 名，应恰有 1 名");
    }

    @Test
    void headAndSpouseAreOfDifferentSex() {
        assertThat(judged.by("X1101", Judged.village().set("B11-1", 1, "性别=女")))
                .containsExactly("A3、C3 户 H1 的户主辛*（159999**********65）与家庭成员名册中的配偶同性");
        assertThat(judged.by("X1101", Judged.village().set("B11-1", 1, "性别=女; 与户主关系=之女")))
                .isEmpty();
    }

    @Test
    void risksAreSeenAmongTheMembers() {
        var disabled = Judged.village().set("B11", 0, "致返贫风险=因残").set("B11-1", 1, "健康状况=残疾");
        assertThat(judged.by("R1107", disabled)).isEmpty();

        var unable = Judged.village().set("B11", 0, "致返贫风险=缺劳动力").set("B11-1", 1, "劳动能力=丧失");
        assertThat(judged.by("R1107", unable)).isEmpty();
    }
}
