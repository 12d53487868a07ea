package org.nianbao.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.samples.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two units report alike is told to both of them, each at its own cells. */
class BetweenUnitsTests {

    private static final String JINXING = "150525106205";
    private static final String SHUIQUAN = "150525106211";
    private static final String HUHE = "150525106213";

    private final Workshop workshop;

    BetweenUnitsTests(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    /** A village with an entry of each kind that another village could have too; {@code own} makes its keys differ. */
    private static VillageWorkbook village(String name, String own) {
        return Workshop.workbook(name)
                .add("B04", "活动编号", "150525106联合" + own, "主题", "文艺汇演", "组织层级", "多村联合", "实到", 3, "方式", "线下")
                .set("B04", 41, "日期=2023-06-01; 类别=传统文化活动")
                .add("B05", "对象类型", "个人", "姓名或名称", "甲某", "荣誉名称", "七美一优", "级别", "镇级", "授予机关", "镇政府")
                .set("B05", 0, "授予日期=2023-12-01; 身份号码或户编号=" + number(1 + own.length()))
                .copy("B05", 0, "级别=镇级; 身份号码或户编号=" + number(5 + own.length()))
                .add("B07", "案件编号", "A" + own, "纠纷类型", "邻里", "难易程度", "一般", "是否重点案件", "否", "调解员", "甲某")
                .set(
                        "B07",
                        0,
                        "受理日期=2023-03-01; 涉及人数=2; 结果=化解; 化解日期=2023-03-0" + (own.length() + 2)
                                + "; 补贴金额=100; 发放日期=2023-12-01")
                .set("B01", "37本年", 1)
                .set("B01", "38本年", 100)
                .add("B07-1", "会员姓名", "甲某", "身份号码", number(9), "入会日期", LocalDate.of(2020, 1, 1))
                .add("B08", "户编号", "H" + own, "经营者", "甲某", "村民小组", "一组", "地块名称", "南地")
                .set("B08", 0, "土地来源=承包; 作物=杂粮; 种植方式=清种; 生物育种试种=否; 是否轮作=否; 面积=10")
                .add("B10", "类型", "河湖四乱", "图斑编号", "SL" + own, "位置", "南坡", "问题描述", "占用", "整改措施", "恢复")
                .set("B10", 0, "四乱类别=乱占; 下发日期=2023-05-01; 整改完成日期=2023-06-01; 状态=已完成")
                .add("B12", "项目编码", "XM" + own, "项目名称", "围栏", "类别", "其他", "资金来源", "村集体", "本村投资额", 2)
                .set("B12", name.startsWith("东沙") ? 4 : 0, "开工日期=2023-04-01; 完工日期=2023-09-01; 状态=完工");
    }

    private static String number(int sequence) {
        var digits = "15999819900101%03d".formatted(sequence);
        return digits + Person.checkDigit(digits);
    }

    @Test
    void whatTwoUnitsReportIsToldToBothAndToNobodyElse() throws Exception {
        workshop.everyUnitReports();
        var jinxing = village("金星嘎查", "");
        workshop.put(jinxing, "金星嘎查.xlsx");
        workshop.put(village("呼和嘎查", "九"), "呼和嘎查.xlsx");
        workshop.put(
                village("水泉嘎查", "")
                        .set("B03", 2, "公民身份号码=" + jinxing.row("B03", 2).get("公民身份号码"))
                        .set("B04", 41, "日期=2023-06-02; 类别=其他; 主题=文艺演出")
                        .set("B05", 1, "级别=旗级")
                        .set("B06", 0, "身份号码=" + jinxing.row("B06", 0).get("身份号码"))
                        .set("B06", 0, "联系电话=" + jinxing.row("B06", 0).get("联系电话"))
                        .set("B09", 0, "地块编号=" + jinxing.row("B09", 0).get("地块编号"))
                        .set("B11-1", 1, "身份号码=" + jinxing.row("B11-1", 1).get("身份号码"))
                        .set("B12", 0, "项目名称=围封; 类别=道路; 资金来源=社会捐赠"),
                "水泉嘎查.xlsx");

        var answer = json(workshop.run("nightly", "--format", "json"));

        assertThat(told(answer, HUHE)).isEmpty();
        assertThat(told(answer, JINXING))
                .containsExactly(
                        "V301 强制 B03!C5 这名党员也在水泉嘎查的党员名册中",
                        "V401 强制 B04!A44、B44 活动 150525106联合 的日期是 2023-06-01，水泉嘎查报的不同",
                        "V401 强制 B04!A44、C44 活动 150525106联合 的类别是传统文化活动，水泉嘎查报的不同",
                        "V401 强制 B04!A44、D44 活动 150525106联合 的主题是“文艺汇演”，水泉嘎查报的不同",
                        "V501 强制 B05!D3、E3、F3 同一人（户）的镇级七美一优，水泉嘎查也报了",
                        "V502 核实 B05!D4、E4、F4 同一人（户）的七美一优，这里是镇级，水泉嘎查报的是另一级",
                        "V601 强制 B06!H3 网格 150525106205001 的网格服务员也在水泉嘎查的网格台账中",
                        "V601 强制 B06!I3 网格 150525106205001 的联系电话也在水泉嘎查的网格台账中",
                        "V701 核实 B07!A3 案件 A 也在水泉嘎查的台账中",
                        "V701 核实 B07!B3、C3、F3、I3、J3 案件 A 与水泉嘎查一件案件的受理日期、纠纷类型、涉及人数、化解日期、补贴金额都相同",
                        "V801 核实 B08!B3、E3 户 H 的地块“南地”，水泉嘎查也报了",
                        "V901 强制 B09!A3 地块 1505251062050001 也在水泉嘎查的登记表中",
                        "V1001 强制 B10!C3 SL 也在水泉嘎查的台账中",
                        "V1101 强制 B11-1!C4 户 H1 的这名家庭成员也在水泉嘎查的监测户中",
                        "V1201 强制 B12!A3、B3 项目 XM 的名称是“围栏”，水泉嘎查报的不同",
                        "V1201 强制 B12!A3、C3 项目 XM 的类别是其他，水泉嘎查报的不同",
                        "V1201 强制 B12!A3、D3 项目 XM 的资金来源是村集体，水泉嘎查报的不同");
        assertThat(told(answer, SHUIQUAN))
                .extracting(line -> line.split(" ")[0] + line.split(" ")[2])
                .isEqualTo(told(answer, JINXING).stream()
                        .map(line -> line.split(" ")[0] + line.split(" ")[2])
                        .toList());
        assertThat(told(answer, SHUIQUAN))
                .allSatisfy(line -> assertThat(line).contains("金星嘎查").doesNotContain("水泉嘎查"));
    }

    private static List<String> told(JsonNode answer, String unitCode) {
        var told = new ArrayList<String>();
        for (var unit : answer.get("units")) {
            if (unit.get("code").asString().equals(unitCode)) {
                unit.get("betweenUnits").forEach(finding -> told.add(line(finding)));
            }
        }
        return told;
    }

    private static String line(JsonNode finding) {
        var cells = finding.get("cells").valueStream().map(JsonNode::asString).collect(joining("、"));
        return "%s %s %s!%s %s"
                .formatted(
                        finding.get("rule").asString(),
                        finding.get("level").asString(),
                        finding.get("sheet").asString().split(" ")[0],
                        cells,
                        finding.get("message").asString());
    }

    private static JsonNode json(Workshop.Result result) {
        assertThat(result.err()).as(result.out()).doesNotContain("退回");
        return JsonMapper.shared().readTree(result.out());
    }

    @Test
    void whatWasFoundBetweenUnitsGoesBackUntilItIsSettled() throws Exception {
        var returns = workshop.folder().resolve("out/退回");
        workshop.everyUnitReports();
        var number = String.valueOf(Workshop.workbook("金星嘎查").row("B06", 0).get("身份号码"));
        workshop.put(Workshop.workbook("水泉嘎查").with("B06", "身份号码", number), "水泉嘎查.xlsx");

        var first = workshop.run("nightly");

        assertThat(first.exit()).isEqualTo(3);
        assertThat(first.out())
                .contains("150525106205  金星嘎查        通过  第1批  0     0     0     0     1     金星嘎查.xlsx")
                .contains(
                        "跨村 金星嘎查\n  V601 强制  B06 网格及网格员台账!H3  网格 150525106205001 的网格服务员也在水泉嘎查的网格台账中。请与对方核对，一名网格服务员只在一个嘎查村。")
                .contains("与公布数核对");
        assertThat(returns.resolve("水泉嘎查_退回.txt")).content().startsWith("水泉嘎查 退回：强制 1 条");
        assertThat(returns.resolve("金星嘎查_退回.xlsx")).exists();
        assertThat(returns.resolve("金星嘎查_退回.txt")).content().doesNotContain(number);

        workshop.put(Workshop.workbook("水泉嘎查").set("B00", "报送批次", 2), "水泉嘎查 改.xlsx");
        var second = workshop.run("village", "水泉村");

        assertThat(second.exit()).as(second.out()).isEqualTo(0);
        assertThat(second.out()).doesNotContain("V601");
        assertThat(Files.exists(returns.resolve("金星嘎查_退回.xlsx"))).isFalse();
    }

    @Test
    void aFigureUnlikeThoseOfTheOthersIsToldToItsUnitAlone() throws Exception {
        var returns = workshop.folder().resolve("out/退回");
        workshop.everyUnitReports();
        workshop.put(Workshop.workbook("水泉嘎查").set("B01", "06本年", 2000), "水泉嘎查.xlsx");

        var result = workshop.run("nightly");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.out())
                .contains("水泉嘎查        通过  第1批  0     0     0     0     1     水泉嘎查.xlsx")
                .contains("""

                        跨村 水泉嘎查
                          V002 核实  B01 嘎查村基本情况表!D8  耕地面积 2000 亩，超过一个村占全镇合计的上限 1650 亩，多 350 亩。\
                        请核对这一行的数和计量单位；确实如此的请说明。
                        """)
                .containsOnlyOnce("V002");
        assertThat(returns.resolve("水泉嘎查_退回.txt")).content().startsWith("水泉嘎查 待说明：强制 0 条，核实 1 条");
    }
}
