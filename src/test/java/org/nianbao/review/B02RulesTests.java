package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that start from the branches; those of the office are held to them. */
class B02RulesTests {

    private static final String BRANCH = "支部 15052510621301 ";

    /** What is changed of the branch, and what is said of it; nothing if the rule holds. */
    static final String BRANCHES = """
            R201 | 支委人数=2 | E3、G3 支部 15052510621301 有正式党员 3 人，不设支委会，支委人数 2，应为 0 或书记 1 名
            R201 | 支委人数=0 |
            R201 | 正式党员数=7; 支委人数=2 | E3、G3 支部 15052510621301 有正式党员 7 人，支委 2 人，应至少 3 人
            R201 | 正式党员数=7; 支委人数=8 | E3、G3 支部 15052510621301 有支委 8 人，一般不超过 7 人
            R201 | 正式党员数=7; 支委人数=3 |
            R202 | 整改完成条数=2 | K3、L3 支部 15052510621301 整改完成 2 条，多于查摆问题 1 条
            R203 | 党员大会次数=3 | M3 支部 15052510621301 全年党员大会 3 次，应至少 4 次，少 1 次
            R203 | 支委会次数=11 | N3 支部 15052510621301 全年支委会 11 次，应至少 12 次，少 1 次
            R203 | 党小组会次数=11 | O3 支部 15052510621301 全年党小组会 11 次，应至少 12 次，少 1 次
            R203 | 党课次数=0 | P3 支部 15052510621301 全年党课 0 次，应至少 1 次，少 1 次
            R203 | 主题党日次数=0 | Q3 支部 15052510621301 全年主题党日 0 次，应至少 12 次，少 12 次
            R203 | 主题党日次数=13 |
            R204 | 本届选举日期=2018-12-31 |
            R204 | 本届选举日期=2018-12-30 | H3 支部 15052510621301 本届选举日期 2018-12-30，任期应到 2023-12-30，到年末已超过
            R205 | 支部编码=15052510621201 | B3 支部编码 15052510621201 的前12位是 150525106212，应是本单位的区划代码 150525106213
            R206 | 本届选举日期=2024-01-01 | H3 支部 15052510621301 本届选举日期 2024-01-01，晚于报告期末 2023-12-31
            R206 | 本届选举日期=2023-12-31 |
            R207 | 责任区数=-1 | I3 支部 15052510621301 责任区数 -1，不应小于 0
            R207 | 突击队数=-1 | J3 支部 15052510621301 突击队数 -1，不应小于 0
            R207 | 查摆问题条数=-1 | K3 支部 15052510621301 查摆问题条数 -1，不应小于 0
            R207 | 整改完成条数=-1 | L3 支部 15052510621301 整改完成条数 -1，不应小于 0
            R207 | 责任区数=0; 突击队数=0; 查摆问题条数=0; 整改完成条数=0 |
            X201 | 正式党员数=4 | E3 支部 15052510621301 报正式党员 4 人，党员名册有 3 人，相差 1 人
            X201 | 预备党员数=1 | F3 支部 15052510621301 报预备党员 1 人，党员名册有 0 人，相差 1 人
            X203 | 党员大会次数=5 | M3 支部 15052510621301 报党员大会 5 次，会议和活动台账有 4 次，相差 1 次
            X203 | 支委会次数=13 | N3 支部 15052510621301 报支委会 13 次，会议和活动台账有 12 次，相差 1 次
            X203 | 党小组会次数=13 | O3 支部 15052510621301 报党小组会 13 次，会议和活动台账有 12 次，相差 1 次
            X203 | 党课次数=2 | P3 支部 15052510621301 报党课 2 次，会议和活动台账有 1 次，相差 1 次
            X203 | 主题党日次数=11 | Q3 支部 15052510621301 报主题党日 11 次，会议和活动台账有 12 次，相差 1 次
            X204 | 支部书记=庚某 | B3、D3 支部 15052510621301 的支部书记 庚* 不是党员名册中的书记
            X204 | 支部书记=甲 某 |
            """;

    private final Judged judged;

    B02RulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = BRANCHES)
    void branchesAreHeldToTheirRules(String rule, String change, @Nullable String finding) {
        judged.assertThatRow(Judged.village(), "B02", 0, new Judged.Line(rule, change, finding));
    }

    @Test
    void aBranchHasThreeFullMembersAndNotMoreThanFifty() {
        var two = Judged.village().set("B03", 2, "党员类别=预备");
        assertThat(judged.by("S303", two)).containsExactly("B3 " + BRANCH + "在党员名册中有正式党员 2 人，应至少 3 人");
        assertThat(judged.by("S303", Judged.village())).isEmpty();

        var crowd = Judged.village();
        for (int i = 0; i < 47; i++) {
            crowd.copy("B03", 1, "姓名=己某");
        }
        assertThat(judged.by("S304", crowd)).isEmpty();
        assertThat(judged.by("S304", crowd.copy("B03", 1, "姓名=己某")))
                .containsExactly("B3 " + BRANCH + "在党员名册中有党员 51 人，一般不超过 50 人");
    }

    @Test
    void aBranchHasOneSecretary() {
        assertThat(judged.by("X204", Judged.village().set("B03", 1, "党内职务=书记")))
                .containsExactly("B3 " + BRANCH + "在党员名册中有书记 2 名，应恰有 1 名");
        assertThat(judged.by("X204", Judged.village().set("B03", 0, "党内职务=副书记")))
                .containsExactly("B3 " + BRANCH + "在党员名册中有书记 0 名，应恰有 1 名");
    }

    @Test
    void aBranchStandsInOneRow() {
        assertThat(judged.by("S201", Judged.village().copy("B02", 0, "支部名称=第二党支部")))
                .containsExactly("B3 支部编码 15052510621301 在本表中不止一行", "B4 支部编码 15052510621301 在本表中不止一行");
        assertThat(judged.by("S201", Judged.village().copy("B02", 0, "支部编码=15052510621302")))
                .isEmpty();
    }

    @Test
    void meetingsAreNotDividedAmongSeveralBranches() {
        var two = Judged.village().set("B02", 0, "党课次数=2").copy("B02", 0, "支部编码=15052510621302");

        assertThat(judged.by("X203", two)).isEmpty();
    }

    @Test
    void branchesOfTheOfficeAreHeldToTheirOwnRoll() {
        var branch = Judged.village().row("B02", 0);
        var member = Judged.village().row("B03", 0);
        var office = Judged.office().add("Z01", branch).add("Z01-1", member);

        assertThat(judged.by("X201", office)).containsExactly("E3 " + BRANCH + "报正式党员 3 人，党员名册有 1 人，相差 2 人");
        assertThat(judged.by("X203", office)).isEmpty();
        assertThat(judged.by("X204", office)).isEmpty();
        assertThat(judged.by("R202", office.set("Z01", 0, "整改完成条数=2")))
                .containsExactly("K3、L3 " + BRANCH + "整改完成 2 条，多于查摆问题 1 条");
    }
}
