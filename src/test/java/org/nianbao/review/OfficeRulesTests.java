package org.nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.fixtures.VillageWorkbook;

/** The rules that start from the forms of the township office. */
class OfficeRulesTests {

    /** What is changed of the only entry of a ledger, and what is said of it; nothing if the rule holds. */
    static final String ENTRIES = """
            Z0201 | Z02 | 日期=2024-01-05 | B3 会议或培训 Z1 日期 2024-01-05，不在报告年度 2023 年
            Z0202 | Z02 | 实到=21 | E3、F3 会议或培训 Z1 实到 21 人，多于应到 20 人，多 1 人
            Z0202 | Z02 | 实到=20 |
            Z0301 | Z03 | 日期=2022-12-31 | D3 稿件“春耕”日期 2022-12-31，不在报告年度 2023 年
            T001 | Z04 | 处置方式=初步核实 | ' 受理信访举报 1 件，予以了结、立案审查和其他在办合计 0 件，相差 1 件'
            T001 | Z04 | 处置方式=初步核实; 办结日期= |
            T001 | Z04 | 处置方式=立案审查 |
            Z0401 | Z04 | 受理日期=2022-12-31 | B3 信访举报 XF1 受理日期 2022-12-31，不在报告年度 2023 年
            Z0402 | Z04 | 办结日期= | C3、D3 信访举报 XF1 的处置方式是予以了结，没有填办结日期
            Z0402 | Z04 | 办结日期=; 处置方式=立案审查 |
            Z0403 | Z04 | 办结日期=2023-01-08 | B3、D3 信访举报 XF1 办结日期 2023-01-08，早于受理日期 2023-01-09
            Z0403 | Z04 | 办结日期=2024-01-02 | D3 信访举报 XF1 办结日期 2024-01-02，晚于报告期末 2023-12-31
            Z0403 | Z04 | 办结日期=2023-01-09 |
            T002 | Z04-1 | 整改数=3 | D3、E3 督查 DC1 整改 3 个，多于发现问题 2 个，多 1 个
            T002 | Z04-1 | 整改数=-1 | E3 督查 DC1 整改 -1 个，不应小于 0
            T002 | Z04-1 | 整改数=0 |
            Z0411 | Z04-1 | 日期=2022-06-01 | C3 督查 DC1 日期 2022-06-01，不在报告年度 2023 年
            Z0421 | Z04-2 | 日期=2022-06-01 | C3 事项 TH1 日期 2022-06-01，不在报告年度 2023 年
            Z0423 | Z04-2 | 对象代号= | B3、D3 事项 TH1 是谈话提醒，没有填对象代号
            Z0423 | Z04-2 | 对象代号=; 类别=通报典型案例 |
            Z0424 | Z04-2 | 数量=0 | E3 事项 TH1 数量 0，应至少为 1
            Z0431 | Z04-3 | 化解日期= | F3、G3 案件 ZJ1 结果是化解，化解日期是空
            Z0431 | Z04-3 | 结果=未化解 | F3、G3 案件 ZJ1 结果是未化解，化解日期是2023-05-23
            Z0431 | Z04-3 | 化解日期=2023-02-13 | B3、G3 案件 ZJ1 化解日期 2023-02-13，早于受理日期 2023-02-14
            Z0432 | Z04-3 | 受理日期=2024-01-02 | B3 案件 ZJ1 受理日期 2024-01-02，晚于报告期末 2023-12-31
            Z0432 | Z04-3 | 受理日期=2022-12-01 |
            Z0432 | Z04-3 | 化解日期=2022-12-31 | G3 案件 ZJ1 化解日期 2022-12-31，不在报告年度 2023 年
            Z0501 | Z05 | 日期=2022-09-06 | B3 学习或活动 MZ1 日期 2022-09-06，不在报告年度 2023 年
            Z0502 | Z05 | 实到=-1 | E3 学习或活动 MZ1 实到 -1 人，不应小于 0
            Z0502 | Z05 | 实到=0 |
            Z0601 | Z06 | 日期=2022-12-15 | G3 金星嘎查（比武争星）日期 2022-12-15，不在报告年度 2023 年
            Z0603 | Z06 | 名次= | C3、E3、F3 金星嘎查获得镇级比武争星，没有填名次
            Z0603 | Z06 | 名次=0 | F3 金星嘎查（比武争星）名次 0，应至少为 1
            Z0603 | Z06 | 名次=; 状态=推荐 |
            T005 | Z07 | 覆盖嘎查村数=13 | D3 第 1 轮覆盖嘎查村 13 个，全镇有 14 个，相差 1 个
            Z0701 | Z07 | 结束日期=2023-02-28 | B3、C3 第 1 轮结束日期 2023-02-28，早于开始日期 2023-03-01
            Z0701 | Z07 | 开始日期=2022-12-31 | B3 第 1 轮开始日期 2022-12-31，不在报告年度 2023 年
            Z0701 | Z07 | 结束日期=2024-01-05 | C3 第 1 轮结束日期 2024-01-05，不在报告年度 2023 年
            """;

    /** What of a second entry, otherwise the same, makes it another thing; and what is said of both if it does not. */
    static final String COPIES = """
            Z0203 | Z02 | 备注=第二天; 日期=2023-06-20 | 备注=上午 | A3、B3 活动编号 Z1 在 2023-06-19 不止一行
            T006 | Z03 | 媒体=晚报 | 级别=线上信息 | A3、B3 “春耕”（日报）在本表中不止一行
            Z0404 | Z04 | 编号=XF2 | 处置方式=立案审查 | A3 编号 XF1 在本表中不止一行
            Z0412 | Z04-1 | 编号=DC2 | 整改数=1 | A3 编号 DC1 在本表中不止一行
            Z0422 | Z04-2 | 编号=TH2 | 数量=2 | A3 编号 TH1 在本表中不止一行
            Z0433 | Z04-3 | 案件编号=ZJ2 | 化解地=河北省 | A3 案件编号 ZJ1 在本表中不止一行
            Z0503 | Z05 | 活动编号=MZ2 | 主题=党课二 | A3 活动编号 MZ1 在本表中不止一行
            Z0602 | Z06 | 级别=旗级 | 名次=3 | B3、C3、D3、G3 金星嘎查 2023-12-15 的镇级比武争星在本表中不止一行
            Z0702 | Z07 | 轮次=5 | 排查户数=71 | A3 轮次 1 在本表中不止一行
            """;

    private final Judged judged;

    OfficeRulesTests(@TempDir Path folder) {
        judged = new Judged(folder);
    }

    /** One entry in each ledger, and the four rounds that every office has. */
    static VillageWorkbook office() {
        return Judged.office()
                .add("Z02", "活动编号", "Z1", "类别", "轮训班", "主题", "第一期", "应到", 20, "实到", 19)
                .set("Z02", 0, "日期=2023-06-19")
                .add("Z03", "标题", "春耕", "媒体", "日报", "级别", "市级媒体")
                .set("Z03", 0, "日期=2023-04-01")
                .add("Z04", "编号", "XF1", "处置方式", "予以了结")
                .set("Z04", 0, "受理日期=2023-01-09; 办结日期=2023-02-01")
                .add("Z04-1", "编号", "DC1", "类别", "安全生产督查", "发现问题数", 2, "整改数", 2)
                .set("Z04-1", 0, "日期=2023-06-01")
                .add("Z04-2", "编号", "TH1", "类别", "谈话提醒", "对象代号", "甲", "数量", 1)
                .set("Z04-2", 0, "日期=2023-04-19")
                .add("Z04-3", "案件编号", "ZJ1", "案件类型", "重复访", "化解地", "镇政府", "是否重点案件", "否", "结果", "化解")
                .set("Z04-3", 0, "受理日期=2023-02-14; 化解日期=2023-05-23")
                .add("Z05", "活动编号", "MZ1", "类别", "专题党课", "主题", "党课", "实到", 100)
                .set("Z05", 0, "日期=2023-09-06")
                .add("Z06", "对象", "金星嘎查", "荣誉", "比武争星", "级别", "镇级", "状态", "获得", "名次", 2)
                .set("Z06", 0, "日期=2023-12-15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = ENTRIES)
    void ledgersAreHeldToTheirRules(String rule, String form, String change, @Nullable String finding) {
        judged.assertThatRow(office(), form, 0, new Judged.Line(rule, change, finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = COPIES)
    void entriesStandInOneRow(String rule, String form, String other, String same, String finding) {
        assertThat(judged.by(rule, office().copy(form, 0, other))).isEmpty();
        assertThat(judged.by(rule, office().copy(form, 0, same)))
                .hasSize(2)
                .first()
                .isEqualTo(finding);
    }

    @Test
    void roundsAreThoseOfThePlan() {
        assertThat(judged.by("T005", office())).isEmpty();
        assertThat(judged.by("T005", office().set("Z07", 3, "轮次=3"))).containsExactly(" 防返贫监测有 3 轮，年度计划是 4 轮，相差 1 轮");
        assertThat(judged.by("T005", office().copy("Z07", 3, "轮次=5")))
                .containsExactly(" 防返贫监测有 5 轮，年度计划是 4 轮，相差 1 轮", "A7 轮次 5，多于年度计划的 4 轮");
    }

    @Test
    void villagesAreNotAskedForTheFormsOfTheOffice() {
        assertThat(judged.by("T005", Judged.village())).isEmpty();
    }

    @Test
    void branchesAndMembersMakeUpTheTownship() {
        var office = Judged.office();
        for (int i = 0; i < 19; i++) {
            office.add("Z01", Judged.village().row("B02", 0));
        }
        for (int i = 0; i < 536; i++) {
            office.add("Z01-1", Judged.village().row("B03", 0));
        }

        assertThat(judged.between("T003", office, Judged.village())).isEmpty();
        assertThat(judged.between(
                        "T003", office, Judged.village().set("B01", "13本年", 2).set("B01", "14本年", 4)))
                .containsExactly("镇直党支部和各村报的党支部合计 21 个，全镇党支部是 20 个，相差 1 个", "镇直党员和各村报的年末党员合计 540 人，全镇党员是 539 人，相差 1 人");
    }

    @Test
    void branchesAreRecommendedForOneGradeAlone() {
        var stronghold = Judged.village().set("B02", 0, "推荐等级=坚强堡垒支部");
        var bulwark = Judged.village().set("B02", 0, "推荐等级=堡垒支部");

        assertThat(judged.between("T004", stronghold)).isEmpty();
        assertThat(judged.between("T004", stronghold, bulwark))
                .containsExactly("各村推荐坚强堡垒支部、堡垒支部合计 2 个，按支部编码只有 1 个，有 1 个支部两级都推荐了");
        assertThat(judged.between("T004", stronghold, bulwark.set("B02", 0, "支部编码=15052510621302")))
                .isEmpty();
        assertThat(judged.between(
                        "T004",
                        Judged.office().add("Z01", stronghold.row("B02", 0)).copy("Z01", 0, "推荐等级=堡垒支部")))
                .containsExactly("镇直推荐坚强堡垒支部、堡垒支部合计 2 个，按支部编码只有 1 个，有 1 个支部两级都推荐了");
    }

    @Test
    void notMoreBranchesAreRecommendedThanThereAre() {
        var all = Judged.village().set("B02", 0, "推荐等级=堡垒支部");
        for (int i = 0; i < 19; i++) {
            all.copy("B02", 0, "支部名称=党支部");
        }

        assertThat(judged.between("T004", all)).isEmpty();
        assertThat(judged.between("T004", all.copy("B02", 0, "支部名称=党支部")))
                .containsExactly("推荐坚强堡垒支部、堡垒支部合计 21 个，多于全镇党支部 20 个");
    }
}
